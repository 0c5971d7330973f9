package org.bigmooc.domain.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How sure a mean over learners is: percentile bootstrap (Efron and Tibshirani, 1993), deterministic by seed. For the difference of two
 * models pass the differences learner by learner, which makes it a paired bootstrap.
 */
public final class Bootstrap {

    private static final int ROUNDS = 200;

    private Bootstrap() {}

    /** The mean of the values with its 95 % interval; all zero where there are no values. */
    public static Interval mean(double[] values, long seed) {
        if (values.length == 0) {
            return new Interval(0, 0, 0);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            means[round] = resampledMean(values, random);
        }
        Arrays.sort(means);
        return new Interval(
                means[(int) (ROUNDS * 0.025)],
                Arrays.stream(values).average().orElseThrow(),
                means[(int) (ROUNDS * 0.975)]);
    }

    private static double resampledMean(double[] values, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum / values.length;
    }
}
