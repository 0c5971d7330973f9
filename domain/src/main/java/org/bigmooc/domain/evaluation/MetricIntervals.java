package org.bigmooc.domain.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The metrics of {@link RankingMetrics}, each with its 95 % interval over learners.
 *
 * @param targets how many ranks they summarise
 */
public record MetricIntervals(
        int targets, SortedMap<Integer, Interval> hitRate, SortedMap<Integer, Interval> ndcg, Interval mrr) {

    /** Summarises ranks of at least 1; deterministic by seed. All metrics are resampled together, so this costs little more than one. */
    static MetricIntervals of(double[] ranks, long seed) {
        List<Integer> cutoffs = RankingMetrics.CUTOFFS;
        List<Interval> means = Bootstrap.means(columns(ranks, cutoffs), seed);
        SortedMap<Integer, Interval> hitRate = new TreeMap<>();
        SortedMap<Integer, Interval> ndcg = new TreeMap<>();
        for (int i = 0; i < cutoffs.size(); i++) {
            hitRate.put(cutoffs.get(i), means.get(i));
            ndcg.put(cutoffs.get(i), means.get(cutoffs.size() + i));
        }
        return new MetricIntervals(ranks.length, hitRate, ndcg, means.getLast());
    }

    private static List<double[]> columns(double[] ranks, List<Integer> cutoffs) {
        List<double[]> columns = new ArrayList<>();
        cutoffs.forEach(cutoff -> columns.add(Arrays.stream(ranks)
                .map(rank -> RankingMetrics.hit(rank, cutoff))
                .toArray()));
        cutoffs.forEach(cutoff -> columns.add(Arrays.stream(ranks)
                .map(rank -> RankingMetrics.gain(rank, cutoff))
                .toArray()));
        columns.add(Arrays.stream(ranks).map(rank -> 1 / rank).toArray());
        return columns;
    }
}
