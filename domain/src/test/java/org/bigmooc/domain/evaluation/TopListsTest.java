package org.bigmooc.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TopListsTest {

    private static final TopLists SAME = TopLists.of(new int[][] {{0, 1}, {1, 0}, {}}, 4);
    private static final TopLists SPREAD = TopLists.of(new int[][] {{0, 1}, {2, 3}}, 4);

    @Test
    void coversTheCoursesThatAnybodyIsRecommended() {
        assertThat(SAME.coverage()).isEqualTo(0.5);
        assertThat(SPREAD.coverage()).isOne();
    }

    @Test
    void isUnequalWhereFewCoursesAreRecommendedToAll() {
        assertThat(SPREAD.gini()).isCloseTo(0, within(1e-12));
        assertThat(SAME.gini()).isCloseTo(0.5, within(1e-12));
        assertThat(TopLists.of(new int[][] {{2}, {2}}, 4).gini()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void findsRareCoursesNovel() {
        int[] enrolments = {8, 4, 1, 0};

        assertThat(SAME.novelty(enrolments, 8, 1).mean()).isCloseTo(0.5, within(1e-12));
        assertThat(SPREAD.novelty(enrolments, 8, 1).mean()).isCloseTo((0.5 + 3) / 2, within(1e-12));
    }

    @Test
    void isZeroWhereNothingIsRecommended() {
        TopLists none = TopLists.of(new int[][] {{}}, 0);

        assertThat(none.coverage()).isZero();
        assertThat(none.gini()).isZero();
        assertThat(none.novelty(new int[0], 0, 1)).isEqualTo(new Interval(0, 0, 0));
    }
}
