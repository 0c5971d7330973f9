package org.bigmooc.domain.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How much better one model is than another on the same learners, and whether chance could explain it.
 *
 * @param difference the mean of the differences learner by learner, with its 95 % interval by paired bootstrap
 * @param pValue how often a difference at least as large in size comes about if the two models are swapped by a coin for each learner; at
 *     least 1 / 1000, since a thousand such swaps are looked at
 * @see <a href="https://doi.org/10.1145/1321440.1321528">Smucker, Allan, Carterette: A comparison of statistical significance tests for
 *     information retrieval evaluation, 2007</a>
 */
public record PairedDifference(Interval difference, double pValue) {

    private static final int SWAPS = 999;

    /** Judges differences, one a learner; deterministic by seed. */
    static PairedDifference of(double[] differences, long seed) {
        return new PairedDifference(Bootstrap.mean(differences, seed), pValue(differences, seed));
    }

    /** Whether the interval lies above zero: better, and not by chance. */
    public boolean better() {
        return difference.low() > 0;
    }

    private static double pValue(double[] differences, long seed) {
        double[] unequal =
                Arrays.stream(differences).filter(difference -> difference != 0).toArray();
        double seen = 0;
        for (double difference : unequal) {
            seen += difference;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double enough = Math.abs(seen) * (1 - 1e-12);
        int asLarge = 1;
        for (int swap = 0; swap < SWAPS; swap++) {
            asLarge += Math.abs(swapped(unequal, random)) >= enough ? 1 : 0;
        }
        return (double) asLarge / (SWAPS + 1);
    }

    private static double swapped(double[] differences, SplittableRandom random) {
        double sum = 0;
        long coins = 0;
        for (int i = 0; i < differences.length; i++) {
            coins = i % Long.SIZE == 0 ? random.nextLong() : coins >>> 1;
            sum += (coins & 1) == 0 ? differences[i] : -differences[i];
        }
        return sum;
    }
}
