package org.bigmooc.domain.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.bigmooc.domain.evaluation.RankingMetrics;

/**
 * How good the lists were that learners were served: whether the next course that each of them took stood there, and where.
 *
 * @param list what gave the lists: a model version, or a fallback's name
 * @param lists how many were compared with the enrolment that followed
 * @param hitsAt1 in how many of them its course stood first
 * @param hitsAt5 in how many among the first five
 * @param hitsAt10 in how many among the first ten
 * @param ndcgAt10 the mean of 1 / log2(1 + rank) where the rank is 10 or less, else of 0
 * @param mrr the mean of 1 / rank, or of 0 where the course was not in the list
 */
public record ListQuality(
        String list, long lists, long hitsAt1, long hitsAt5, long hitsAt10, double ndcgAt10, double mrr) {

    private static final int CUTOFF = 10;

    /** Of each list, ordered by its name. */
    static List<ListQuality> of(Collection<PlacementCount> counts) {
        Map<String, List<PlacementCount>> byList = counts.stream()
                .collect(Collectors.groupingBy(one -> one.placement().list(), TreeMap::new, Collectors.toList()));
        return byList.entrySet().stream()
                .map(list -> of(list.getKey(), list.getValue()))
                .toList();
    }

    private static ListQuality of(String list, List<PlacementCount> counts) {
        long lists = counts.stream().mapToLong(PlacementCount::count).sum();
        return new ListQuality(
                list,
                lists,
                hits(counts, 1),
                hits(counts, 5),
                hits(counts, CUTOFF),
                sum(counts, rank -> RankingMetrics.gain(rank, CUTOFF)) / lists,
                sum(counts, rank -> 1.0 / rank) / lists);
    }

    private static long hits(List<PlacementCount> counts, int cutoff) {
        return Math.round(sum(counts, rank -> RankingMetrics.hit(rank, cutoff)));
    }

    /** Over the lists in which the course stood. */
    private static double sum(List<PlacementCount> counts, IntToDoubleFunction value) {
        return counts.stream()
                .filter(one -> one.placement().rank() > 0)
                .mapToDouble(
                        one -> one.count() * value.applyAsDouble(one.placement().rank()))
                .sum();
    }

    /** The share of lists in which the course stood first. */
    public double hitRateAt1() {
        return (double) hitsAt1 / lists;
    }

    /** The share of lists in which the course stood among the first five. */
    public double hitRateAt5() {
        return (double) hitsAt5 / lists;
    }

    /** The share of lists in which the course stood among the first ten. */
    public double hitRateAt10() {
        return (double) hitsAt10 / lists;
    }
}
