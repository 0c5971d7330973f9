package org.bigmooc.domain.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The usual metrics over the ranks of one held-out course a learner.
 *
 * @param targets how many ranks they summarise
 * @param hitRate by cut-off k: the share of targets with rank ≤ k
 * @param ndcg by cut-off k: the mean of 1 / log2(1 + rank) where rank ≤ k, else 0
 * @param mrr the mean of 1 / rank
 */
public record RankingMetrics(
        int targets, SortedMap<Integer, Double> hitRate, SortedMap<Integer, Double> ndcg, double mrr) {

    /** The cut-offs k of every report. */
    public static final List<Integer> CUTOFFS = List.of(1, 5, 10, 20);

    /** Summarises ranks; all metrics are 0 where there are none. */
    public static RankingMetrics of(double[] ranks) {
        SortedMap<Integer, Double> hitRate = new TreeMap<>();
        SortedMap<Integer, Double> ndcg = new TreeMap<>();
        for (int cutoff : CUTOFFS) {
            hitRate.put(cutoff, mean(ranks, rank -> hit(rank, cutoff)));
            ndcg.put(cutoff, mean(ranks, rank -> gain(rank, cutoff)));
        }
        return new RankingMetrics(ranks.length, hitRate, ndcg, mean(ranks, rank -> 1 / rank));
    }

    /** 1 if the rank is within the cut-off, else 0. */
    public static double hit(double rank, int cutoff) {
        return rank <= cutoff ? 1 : 0;
    }

    /** What one target adds to NDCG: 1 / log2(1 + rank) if the rank is within the cut-off, else 0. */
    public static double gain(double rank, int cutoff) {
        return rank <= cutoff ? Math.log(2) / Math.log1p(rank) : 0;
    }

    /** The figure by which models are compared. */
    public double ndcgAt10() {
        return ndcg.getOrDefault(10, 0.0);
    }

    private static double mean(double[] ranks, java.util.function.DoubleUnaryOperator value) {
        double sum = 0;
        for (double rank : ranks) {
            sum += value.applyAsDouble(rank);
        }
        return ranks.length == 0 ? 0 : sum / ranks.length;
    }
}
