package org.bigmooc.ml.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.bigmooc.ml.model.CourseModel;

/**
 * What learners took next: for each pair of courses, how often the second came at most {@code steps} places after the first, where each
 * further place counts {@code stepDecay} times as much. Weights are smoothed towards popularity, as if each course had been followed
 * {@code smoothing} more times by an average learner's choice. Grows with the courses it is told of. Not thread-safe.
 */
public final class TransitionCounts implements CourseWeights {

    private final int steps;
    private final float[] stepWeights;
    private final double stepDecay;
    private final double smoothing;
    private SuccessorCounts[] rows;
    private double[] totals;
    private float[] popularity;
    private double enrolments;
    private int courses;

    /** Begins with nothing counted, among this many courses. */
    public TransitionCounts(int courses, int steps, double stepDecay, double smoothing) {
        this.steps = steps;
        this.stepDecay = stepDecay;
        this.smoothing = smoothing;
        this.stepWeights = new float[steps];
        for (int i = 0; i < steps; i++) {
            stepWeights[i] = (float) Math.pow(stepDecay, i);
        }
        this.rows = new SuccessorCounts[0];
        this.totals = new double[0];
        this.popularity = new float[0];
        grow(courses);
    }

    /** Counts every place of a sequence. */
    void addSequence(int[] sequence) {
        for (int place = 0; place < sequence.length; place++) {
            add(sequence, place, sequence[place]);
        }
    }

    /** A model that ranks by what is counted at the moment it is asked. */
    public CourseModel model(HistoryDecay decay) {
        return new HistorySum(this, decay);
    }

    /**
     * Counts that one course was taken after others.
     *
     * @param before course indices, oldest first
     * @param length how many of {@code before} there are; what follows is not read
     */
    public void add(int[] before, int length, int course) {
        grow(course + 1);
        popularity[course]++;
        enrolments++;
        for (int step = 0; step < Math.min(steps, length); step++) {
            int from = before[length - 1 - step];
            grow(from + 1);
            rows[from].add(course, stepWeights[step]);
            totals[from] += stepWeights[step];
        }
    }

    /** Whether anything was seen to follow this course. */
    public boolean knows(int course) {
        return total(course) > 0;
    }

    /** How often each course was taken. */
    public float[] popularity() {
        return Arrays.copyOf(popularity, courses);
    }

    /** How often this course was taken. */
    public float taken(int course) {
        return course < courses ? popularity[course] : 0;
    }

    /** How often the second course came after the first, each time weighted by how far apart they were. */
    public float count(int from, int to) {
        return from < courses ? rows[from].count(to) : 0;
    }

    @Override
    public int courses() {
        return courses;
    }

    /** A course that was not told of yet is one that nothing is known of. */
    @Override
    public void addTo(float[] scores, int from, float factor) {
        double share = factor / (total(from) + smoothing);
        if (enrolments > 0) {
            float prior = (float) (share * smoothing / enrolments);
            for (int course = 0; course < scores.length; course++) {
                scores[course] += prior * popularity[course];
            }
        }
        if (from < courses) {
            rows[from].addTo(scores, (float) share);
        }
    }

    @Override
    public float weight(int from, int to) {
        double prior = enrolments > 0 && to < courses ? smoothing * popularity[to] / enrolments : 0;
        return (float) ((count(from, to) + prior) / (total(from) + smoothing));
    }

    private double total(int from) {
        return from < courses ? totals[from] : 0;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(courses);
        out.writeInt(steps);
        out.writeDouble(stepDecay);
        out.writeDouble(smoothing);
        out.writeDouble(enrolments);
        for (int course = 0; course < courses; course++) {
            out.writeFloat(popularity[course]);
            out.writeDouble(totals[course]);
            rows[course].write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    static TransitionCounts read(DataInput in) throws IOException {
        TransitionCounts counts = new TransitionCounts(in.readInt(), in.readInt(), in.readDouble(), in.readDouble());
        counts.enrolments = in.readDouble();
        for (int course = 0; course < counts.courses; course++) {
            counts.popularity[course] = in.readFloat();
            counts.totals[course] = in.readDouble();
            counts.rows[course] = SuccessorCounts.read(in);
        }
        return counts;
    }

    private void grow(int needed) {
        if (needed <= courses) {
            return;
        }
        if (needed > rows.length) {
            int capacity = Math.max(needed, rows.length + rows.length / 2);
            rows = Arrays.copyOf(rows, capacity);
            totals = Arrays.copyOf(totals, capacity);
            popularity = Arrays.copyOf(popularity, capacity);
        }
        for (int course = courses; course < needed; course++) {
            rows[course] = new SuccessorCounts();
        }
        courses = needed;
    }
}
