package org.bigmooc.domain.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How sure a mean over learners is: percentile bootstrap (Efron and Tibshirani, 1993), deterministic by seed. For the difference of two
 * models pass the differences learner by learner, which makes it a paired bootstrap.
 */
public final class Bootstrap {

    private static final int ROUNDS = 200;

    private Bootstrap() {}

    /** The mean of the values with its 95 % interval; all zero where there are no values. */
    public static Interval mean(double[] values, long seed) {
        return means(List.of(values), seed).getFirst();
    }

    /** The means of several figures of the same learners, all over the same resampled learners; all zero where there are no learners. */
    static List<Interval> means(List<double[]> figures, long seed) {
        int learners = figures.getFirst().length;
        if (learners == 0) {
            return Collections.nCopies(figures.size(), new Interval(0, 0, 0));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] means = new double[figures.size()][ROUNDS];
        int[] drawn = new int[learners];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.setAll(drawn, i -> random.nextInt(learners));
            for (int figure = 0; figure < means.length; figure++) {
                means[figure][round] = resampledMean(figures.get(figure), drawn);
            }
        }
        return IntStream.range(0, means.length)
                .mapToObj(figure -> interval(figures.get(figure), means[figure]))
                .toList();
    }

    private static Interval interval(double[] values, double[] means) {
        Arrays.sort(means);
        return new Interval(
                means[(int) (ROUNDS * 0.025)],
                Arrays.stream(values).average().orElseThrow(),
                means[(int) (ROUNDS * 0.975)]);
    }

    private static double resampledMean(double[] values, int[] drawn) {
        double sum = 0;
        for (int learner : drawn) {
            sum += values[learner];
        }
        return sum / values.length;
    }
}
