package org.bigmooc.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.interaction.Placement;
import org.junit.jupiter.api.Test;

class ListQualityTest {

    private static PlacementCount placed(String list, int rank, long count) {
        return new PlacementCount(new Placement(list, rank), count);
    }

    @Test
    void hasTheSameFiguresAsAnEvaluationOfTheSameRanks() {
        double[] ranks = {1, 1, 4, 10, 11, 40, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        RankingMetrics evaluated = RankingMetrics.of(ranks);

        ListQuality quality = ListQuality.of(List.of(
                        placed("m", 1, 2),
                        placed("m", 4, 1),
                        placed("m", 10, 1),
                        placed("m", 11, 1),
                        placed("m", 40, 1),
                        placed("m", 0, 2)))
                .getFirst();

        assertThat(quality.lists()).isEqualTo(ranks.length);
        assertThat(quality.hitRateAt1()).isEqualTo(evaluated.hitRate().get(1));
        assertThat(quality.hitRateAt5()).isEqualTo(evaluated.hitRate().get(5));
        assertThat(quality.hitRateAt10()).isEqualTo(evaluated.hitRate().get(10));
        assertThat(quality.ndcgAt10()).isEqualTo(evaluated.ndcgAt10(), within(1e-12));
        assertThat(quality.mrr())
                .isEqualTo(Arrays.stream(ranks).map(rank -> 1 / rank).sum() / ranks.length, within(1e-12));
    }

    @Test
    void tellsListsApartByWhatGaveThem() {
        List<ListQuality> qualities =
                ListQuality.of(List.of(placed("m-2", 0, 3), placed("m-1", 1, 1), placed("m-2", 6, 1)));

        assertThat(qualities).extracting(ListQuality::list).containsExactly("m-1", "m-2");
        assertThat(qualities).extracting(ListQuality::lists).containsExactly(1L, 4L);
        assertThat(qualities).extracting(ListQuality::hitsAt10).containsExactly(1L, 1L);
    }
}
