package org.bigmooc.app.report;

import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.evaluation.Costs;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.MetricIntervals;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.training.HeldOutGroup;
import org.bigmooc.domain.training.HeldOutGroups;

/**
 * Everything that is reported of one model.
 *
 * @param test ranks among the full catalogue
 * @param sampledTest ranks among 100 random courses
 * @param coverageAt10 share of all courses that anybody is recommended
 * @param noveltyAt10 mean −log2 of the popularity of the recommended courses, in bits
 * @param giniAt10 how unequally recommendations are spread over courses
 * @param aboveServed test NDCG@10 less that of the model in service, over the same learners; empty for that model itself
 */
public record ModelFigures(
        String model,
        boolean served,
        RankingMetrics validation,
        MetricIntervals test,
        MetricIntervals sampledTest,
        double coverageAt10,
        Interval noveltyAt10,
        double giniAt10,
        List<SliceFigures> slices,
        Optional<PairedDifference> aboveServed,
        Costs costs) {

    private static final int TEN = 10;

    /** Computes all figures from one measuring; deterministic by seed. */
    public static ModelFigures of(
            Evaluation evaluation, Optional<Evaluation> served, HeldOutGroups groups, int learners, long seed) {
        boolean isServed = served.map(Evaluation::model).equals(Optional.of(evaluation.model()));
        return new ModelFigures(
                evaluation.model(),
                isServed,
                evaluation.validation().metrics(),
                evaluation.test().intervals(seed),
                evaluation.sampledTest().intervals(seed),
                evaluation.recommended().coverage(),
                evaluation.recommended().novelty(groups.enrolments(), learners, seed),
                evaluation.recommended().gini(),
                groups.all().stream()
                        .map(group -> slice(evaluation, group, seed))
                        .toList(),
                served.filter(other -> !isServed).map(other -> evaluation.test().ndcgAbove(other.test(), TEN, seed)),
                evaluation.costs());
    }

    private static SliceFigures slice(Evaluation evaluation, HeldOutGroup group, long seed) {
        var ranks = group.of(evaluation.test());
        return new SliceFigures(group.by(), group.name(), ranks.targets(), ranks.ndcg(TEN, seed));
    }

    /** Test NDCG@10, full catalogue. */
    Interval ndcgAt10() {
        return test.ndcg().getOrDefault(TEN, new Interval(0, 0, 0));
    }
}
