package org.bigmooc.ml.serving;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds the highest scores in one pass with a heap of the best so far; of equal scores the lower index is the better one. */
public final class TopCourses {

    /** A heap, the worst first. */
    private final long[] best;

    private int size;

    private TopCourses(int limit) {
        this.best = new long[limit];
    }

    /**
     * The indices of the highest scores, best first; scores that are not a number, or infinitely low, are passed over.
     *
     * @param wanted asked only about courses that would be among the best so far
     */
    public static int[] of(float[] scores, int limit, IntPredicate wanted) {
        TopCourses top = new TopCourses(Math.min(limit, scores.length));
        float floor = Float.NEGATIVE_INFINITY;
        for (int course = 0; course < scores.length; course++) {
            float score = scores[course];
            if (score > floor && wanted.test(course)) {
                top.add(key(score, course));
                floor = top.floor();
            }
        }
        return top.bestFirst();
    }

    /** A score must be higher to be among the best: of those that are equal, the ones that came first are better. */
    private float floor() {
        return size < best.length ? Float.NEGATIVE_INFINITY : score(best[0]);
    }

    private void add(long key) {
        if (size < best.length) {
            int place = size++;
            for (int parent = (place - 1) >> 1; place > 0 && best[parent] > key; parent = (place - 1) >> 1) {
                best[place] = best[parent];
                place = parent;
            }
            best[place] = key;
        } else {
            replaceWorst(key);
        }
    }

    private void replaceWorst(long key) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && best[child + 1] < best[child]) {
                child++;
            }
            if (best[child] >= key) {
                break;
            }
            best[place] = best[child];
            place = child;
        }
        best[place] = key;
    }

    private int[] bestFirst() {
        Arrays.sort(best, 0, size);
        int[] courses = new int[size];
        for (int place = 0; place < size; place++) {
            courses[place] = course(best[size - 1 - place]);
        }
        return courses;
    }

    /** Orders by score, then by falling index: the upper half is the score as an integer of the same order. */
    private static long key(float score, int course) {
        int bits = Float.floatToIntBits(score + 0f);
        return ((long) ordered(bits) << Integer.SIZE) | (Integer.MAX_VALUE - course);
    }

    /** From the bits of a float to an integer of the same order, and back. */
    private static int ordered(int bits) {
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    private static float score(long key) {
        return Float.intBitsToFloat(ordered((int) (key >> Integer.SIZE)));
    }

    private static int course(long key) {
        return Integer.MAX_VALUE - (int) key;
    }
}
