package org.bigmooc.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void agreesWithWhatIsCountedByHand() {
        RankingMetrics metrics = RankingMetrics.of(new double[] {1, 3, 7, 50});

        assertThat(metrics.targets()).isEqualTo(4);
        assertThat(metrics.hitRate()).containsOnlyKeys(1, 5, 10, 20);
        assertThat(metrics.hitRate().get(1)).isEqualTo(0.25);
        assertThat(metrics.hitRate().get(5)).isEqualTo(0.5);
        assertThat(metrics.hitRate().get(10)).isEqualTo(0.75);
        assertThat(metrics.ndcg().get(1)).isEqualTo(0.25, EXACT);
        assertThat(metrics.ndcg().get(5)).isEqualTo((1 + 1 / 2.0) / 4, EXACT);
        assertThat(metrics.ndcgAt10()).isEqualTo((1 + 1 / 2.0 + 1 / 3.0) / 4, EXACT);
        assertThat(metrics.mrr()).isEqualTo((1 + 1 / 3.0 + 1 / 7.0 + 1 / 50.0) / 4, EXACT);
    }

    @Test
    void isZeroWhereThereIsNothing() {
        RankingMetrics none = RankingMetrics.of(new double[] {});

        assertThat(none.targets()).isZero();
        assertThat(none.ndcgAt10()).isZero();
        assertThat(none.mrr()).isZero();
        assertThat(none.hitRate().values()).containsOnly(0.0);
    }

    @Test
    void takesARankBetweenTwoPlacesForWhatItIs() {
        assertThat(RankingMetrics.hit(10.5, 10)).isZero();
        assertThat(RankingMetrics.hit(9.5, 10)).isOne();
        assertThat(RankingMetrics.gain(1.5, 10)).isEqualTo(Math.log(2) / Math.log(2.5), EXACT);
    }

    @Property
    void staysWithinItsBounds(@ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 1, max = 3_321) Double> ranks) {
        RankingMetrics metrics = RankingMetrics.of(
                ranks.stream().mapToDouble(Double::doubleValue).toArray());
        double smallerCutoff = 0;
        for (int cutoff : RankingMetrics.CUTOFFS) {
            double ndcg = metrics.ndcg().getOrDefault(cutoff, -1.0);
            assertThat(ndcg).isBetween(0.0, metrics.hitRate().getOrDefault(cutoff, -1.0));
            assertThat(ndcg).isBetween(smallerCutoff, 1.0);
            smallerCutoff = ndcg;
        }
        assertThat(metrics.mrr()).isBetween(0.0, 1.0);
    }

    @Property
    void isNeverHelpedByAWorseRank(
            @ForAll @DoubleRange(min = 1, max = 100) double better,
            @ForAll @DoubleRange(min = 0, max = 100) double by) {
        for (int cutoff : RankingMetrics.CUTOFFS) {
            assertThat(RankingMetrics.gain(better + by, cutoff))
                    .isLessThanOrEqualTo(RankingMetrics.gain(better, cutoff));
        }
    }

    @Test
    void leavesOutLearnersWithoutATarget() {
        Ranks ranks = Ranks.of(1, Ranks.NONE, 3);

        assertThat(ranks.metrics()).isEqualTo(RankingMetrics.of(new double[] {1, 3}));
    }

    @Test
    void comparesTwoModelsLearnerByLearner() {
        Ranks better = Ranks.of(1, 1, 2, Ranks.NONE);
        Ranks worse = Ranks.of(3, 3, 5, Ranks.NONE);

        Interval difference = better.ndcgAbove(worse, 10, 7).difference();

        assertThat(difference.mean())
                .isEqualTo(better.metrics().ndcgAt10() - worse.metrics().ndcgAt10(), EXACT);
        assertThat(difference.low()).isPositive();
        assertThat(better.ndcg(10, 7).mean()).isEqualTo(better.metrics().ndcgAt10(), EXACT);
        assertThatIllegalArgumentException().isThrownBy(() -> better.ndcgAbove(Ranks.of(1), 10, 7));
    }

    @Test
    void isEqualToItselfWhereTwoModelsAre() {
        Ranks ranks = Ranks.of(1, 4, 9);

        assertThat(ranks.ndcgAbove(ranks, 10, 1)).isEqualTo(new PairedDifference(new Interval(0, 0, 0), 1));
    }

    @Property(tries = 50)
    void givesTheSameIntervalWithTheSameSeed(@ForAll long seed) {
        double[] values = new SplittableRandom(seed).doubles(100).toArray();

        Interval interval = Bootstrap.mean(values, seed);

        assertThat(interval).isEqualTo(Bootstrap.mean(values, seed));
        assertThat(interval.low()).isLessThanOrEqualTo(interval.mean());
        assertThat(interval.high()).isGreaterThanOrEqualTo(interval.mean());
    }

    @Test
    void givesAnIntervalAsWideAsTheNormalDistributionSays() {
        double[] values = new SplittableRandom(11).doubles(10_000).toArray();

        Interval interval = Bootstrap.mean(values, 1);

        double expected = 2 * 1.96 * Math.sqrt(1 / 12.0 / values.length);
        assertThat(interval.high() - interval.low()).isBetween(expected * 0.8, expected * 1.2);
    }

    @Test
    void givesNoIntervalOfNothing() {
        assertThat(Bootstrap.mean(new double[] {}, 1)).isEqualTo(new Interval(0, 0, 0));
        assertThat(Bootstrap.mean(new double[] {3, 3}, 1)).isEqualTo(new Interval(3, 3, 3));
    }
}
