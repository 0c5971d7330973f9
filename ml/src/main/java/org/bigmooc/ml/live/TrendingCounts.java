package org.bigmooc.ml.live;

import java.util.Arrays;

/**
 * How much each course is enrolled in now: every enrolment counts half as much for each {@code halfLife} further enrolments of anybody in
 * anything. Instead of making all counts smaller, each enrolment counts more than the one before. Not thread-safe.
 */
final class TrendingCounts {

    private static final double HIGHEST_UNIT = 1e200;

    private final double halfLife;
    private double unit = 1;
    private double[] counts;

    /**
     * Begins as if the learners had gone on for ever as they did in {@code popularity}.
     *
     * @param popularity enrolments of each course
     * @param halfLife in enrolments
     */
    TrendingCounts(float[] popularity, double halfLife) {
        this.halfLife = halfLife;
        this.counts = new double[popularity.length];
        double enrolments = 0;
        for (float count : popularity) {
            enrolments += count;
        }
        double steady = halfLife / Math.log(2);
        for (int course = 0; course < counts.length; course++) {
            counts[course] = enrolments == 0 ? 0 : steady * popularity[course] / enrolments;
        }
    }

    void add(int course) {
        if (course >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(course + 1, counts.length * 3 / 2));
        }
        unit *= Math.pow(2, 1 / halfLife);
        counts[course] += unit;
        if (unit > HIGHEST_UNIT) {
            rescale();
        }
    }

    private void rescale() {
        for (int course = 0; course < counts.length; course++) {
            counts[course] /= unit;
        }
        unit = 1;
    }

    /** One score a course; {@code NEGATIVE_INFINITY} for a course that nobody enrolled in. */
    float[] scores() {
        float[] scores = new float[counts.length];
        for (int course = 0; course < scores.length; course++) {
            scores[course] = counts[course] > 0 ? (float) (counts[course] / unit) : Float.NEGATIVE_INFINITY;
        }
        return scores;
    }
}
