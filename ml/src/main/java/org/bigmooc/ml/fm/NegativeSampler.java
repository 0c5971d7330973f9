package org.bigmooc.ml.fm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws courses to compare with, popular ones more often; only courses that somebody took, so that nothing is learned against a new course.
 * Knows how rarely each is drawn, so that a sample stands for all courses.
 */
final class NegativeSampler {

    private final double[] upTo;
    private final float[] logWeight;

    /**
     * Prefers courses in proportion to a power of how often they were taken.
     *
     * @param taken how often each course was taken; one of them at least once
     * @param drawn how many are drawn at a time
     */
    NegativeSampler(int[] taken, double power, int drawn) {
        upTo = new double[taken.length];
        double sum = 0;
        for (int course = 0; course < taken.length; course++) {
            sum += share(taken[course], power);
            upTo[course] = sum;
        }
        logWeight = new float[taken.length];
        for (int course = 0; course < taken.length; course++) {
            logWeight[course] = (float) -Math.log(drawn * share(taken[course], power) / sum);
        }
    }

    private static double share(int taken, double power) {
        return taken == 0 ? 0 : Math.pow(taken, power);
    }

    /** One course. */
    int draw(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        int course = found < 0 ? -found - 1 : found + 1;
        return Math.min(course, upTo.length - 1);
    }

    /** The logarithm of how many courses like it one drawn course stands for. */
    float logWeight(int course) {
        return logWeight[course];
    }
}
