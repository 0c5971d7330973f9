package org.bigmooc.domain.evaluation;

import java.util.Arrays;

/** The rank of each learner's held-out course, at the learner's place; immutable. */
public final class Ranks {

    /** At the place of a learner who has no held-out course. */
    public static final double NONE = -1;

    private final double[] values;

    private Ranks(double[] values) {
        this.values = values;
    }

    /** Takes one rank a learner, at least 1, or {@link #NONE}. */
    public static Ranks of(double... values) {
        return new Ranks(values.clone());
    }

    /** The usual metrics over all held-out courses. */
    public RankingMetrics metrics() {
        return RankingMetrics.of(known());
    }

    /** The mean gain of NDCG at the cut-off, with its 95 % interval. */
    public Interval ndcg(int cutoff, long seed) {
        return Bootstrap.mean(gains(cutoff), seed);
    }

    /** Every metric with its 95 % interval. */
    public MetricIntervals intervals(long seed) {
        return MetricIntervals.of(known(), seed);
    }

    /** The ranks of some learners only, by their places. */
    public Ranks of(int[] learners) {
        return new Ranks(Arrays.stream(learners).mapToDouble(i -> values[i]).toArray());
    }

    /** How many held-out courses were ranked. */
    public int targets() {
        return known().length;
    }

    /**
     * How much higher NDCG at the cut-off is here than in {@code other}, over the same learners.
     *
     * @throws IllegalArgumentException if the two are of different learners
     */
    public PairedDifference ndcgAbove(Ranks other, int cutoff, long seed) {
        double[] mine = gains(cutoff);
        double[] others = other.gains(cutoff);
        if (mine.length != others.length) {
            throw new IllegalArgumentException("Ranks of different learners: " + mine.length + " and " + others.length);
        }
        Arrays.setAll(mine, i -> mine[i] - others[i]);
        return PairedDifference.of(mine, seed);
    }

    /** One rank a learner, or {@link #NONE}; a copy. */
    public double[] values() {
        return values.clone();
    }

    private double[] gains(int cutoff) {
        return Arrays.stream(known())
                .map(rank -> RankingMetrics.gain(rank, cutoff))
                .toArray();
    }

    private double[] known() {
        return Arrays.stream(values).filter(rank -> rank >= 1).toArray();
    }
}
