package org.bigmooc.ml.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often each course came after one particular course: a hash table from course to count in two flat arrays. When it is full it
 * forgets the rarer half, so its size is bounded. Not thread-safe.
 */
final class SuccessorCounts {

    /** The most successors that are kept of a course. */
    static final int MOST = 4096;

    private static final int FREE = -1;
    private static final int SMALLEST = 8;

    private int[] courses = filled(SMALLEST);
    private float[] counts = new float[SMALLEST];
    private int size;

    void add(int course, float amount) {
        int slot = slot(course);
        if (courses[slot] == FREE) {
            if (size == MOST) {
                forgetRarest();
            } else if ((size + 1) * 2 > courses.length) {
                resize(courses.length * 2);
            }
            slot = slot(course);
            courses[slot] = course;
            size++;
        }
        counts[slot] += amount;
    }

    float count(int course) {
        int slot = slot(course);
        return courses[slot] == FREE ? 0 : counts[slot];
    }

    /** Adds {@code factor} times each count to the score of its course; courses beyond the scores are passed over. */
    void addTo(float[] scores, float factor) {
        for (int slot = 0; slot < courses.length; slot++) {
            int course = courses[slot];
            if (course != FREE && course < scores.length) {
                scores[course] += factor * counts[slot];
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int slot = 0; slot < courses.length; slot++) {
            if (courses[slot] != FREE) {
                out.writeInt(courses[slot]);
                out.writeFloat(counts[slot]);
            }
        }
    }

    static SuccessorCounts read(DataInput in) throws IOException {
        SuccessorCounts read = new SuccessorCounts();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            read.add(in.readInt(), in.readFloat());
        }
        return read;
    }

    private int slot(int course) {
        int mask = courses.length - 1;
        int slot = ((course * 0x9E3779B9) >>> 7) & mask;
        while (courses[slot] != FREE && courses[slot] != course) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void forgetRarest() {
        float[] sorted = new float[size];
        int next = 0;
        for (int slot = 0; slot < courses.length; slot++) {
            if (courses[slot] != FREE) {
                sorted[next++] = counts[slot];
            }
        }
        Arrays.sort(sorted);
        rebuild(courses.length, sorted[size / 2]);
    }

    private void resize(int capacity) {
        rebuild(capacity, Float.NEGATIVE_INFINITY);
    }

    /** Keeps what was counted more often than {@code floor}. */
    private void rebuild(int capacity, float floor) {
        int[] oldCourses = courses;
        float[] oldCounts = counts;
        courses = filled(capacity);
        counts = new float[capacity];
        size = 0;
        for (int i = 0; i < oldCourses.length; i++) {
            if (oldCourses[i] != FREE && oldCounts[i] > floor) {
                int slot = slot(oldCourses[i]);
                courses[slot] = oldCourses[i];
                counts[slot] = oldCounts[i];
                size++;
            }
        }
    }

    private static int[] filled(int capacity) {
        int[] free = new int[capacity];
        Arrays.fill(free, FREE);
        return free;
    }
}
