package org.bigmooc.ml.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.ml.baseline.Ease;
import org.bigmooc.ml.model.CourseModel;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;

class DiverseModelTest {

    private static final int COURSES = 150;
    private static final CourseModel EASE =
            SmallData.train(new Ease(), SmallData.random(300, COURSES, 5), Map.of("lambda", "5"));
    private static final int[] NOTHING_TAKEN = {};

    /** Three courses about one thing, the best of all, and two about others. */
    private static final class Topics implements CourseModel {

        private final float[] scores = {10, 9, 8, 7, 0};

        @Override
        public int courses() {
            return scores.length;
        }

        @Override
        public float[] score(int[] history) {
            return scores.clone();
        }

        @Override
        public float[][] contributions(int[] history, int[] courses) {
            return new float[][] {{7}};
        }

        @Override
        public float[] alike(int course) {
            float[] alike = new float[scores.length];
            for (int other = 0; other < alike.length; other++) {
                alike[other] = (course < 3 && other < 3) || course == other ? 1 : 0;
            }
            return alike;
        }
    }

    private static final CourseModel TOPICS = new Topics();

    @Test
    void putsCoursesLikeABetterOneAfterOthers() {
        assertThat(order(TOPICS, 0)).containsExactly(0, 1, 2, 3, 4);
        assertThat(order(TOPICS, 0.3)).containsExactly(0, 3, 1, 2, 4);
        assertThat(order(TOPICS, 0.9)).containsExactly(0, 3, 4, 1, 2);
    }

    @Test
    void leavesTheBestCourseFirst() {
        assertThat(order(TOPICS, 1)).startsWith(0);
    }

    @Test
    void passesOverWhatWasTaken() {
        CourseModel diverse = DiverseModel.over(TOPICS, new Diversity(0.9));

        assertThat(diverse.score(new int[] {0})[0]).isEqualTo(10);
        assertThat(TopCourses.of(diverse.score(new int[] {0}), 4, course -> course != 0))
                .containsExactly(1, 3, 4, 2);
    }

    @Test
    void isTheModelItselfWithoutDiversity() {
        assertThat(DiverseModel.over(EASE, Diversity.NONE)).isSameAs(EASE);
    }

    @Test
    void explainsAndComparesAsTheModelDoes() {
        CourseModel diverse = DiverseModel.over(TOPICS, new Diversity(0.5));

        assertThat(diverse.contributions(NOTHING_TAKEN, NOTHING_TAKEN)).isDeepEqualTo(new float[][] {{7}});
        assertThat(diverse.alike(1)).containsExactly(1, 1, 1, 0, 0);
        assertThat(diverse.alike(1, new int[] {3, 2})).containsExactly(0, 1);
    }

    @Property(tries = 50)
    void givesTheSameScoresToOtherCourses(
            @ForAll @DoubleRange(min = 0, max = 1) double diversity,
            @ForAll @IntRange(max = 20) int length,
            @ForAll long seed) {
        int[] history = SmallData.history(COURSES, length, new Random(seed));
        float[] scores = EASE.score(history);
        float[] varied = DiverseModel.over(EASE, new Diversity(diversity)).score(history);

        assertThat(varied).containsExactlyInAnyOrder(scores);
        for (int course : history) {
            assertThat(varied[course]).isEqualTo(scores[course]);
        }
    }

    @Test
    void isANumberFromNoneToOne() {
        assertThat(Diversity.parse(" 0.25 ")).isEqualTo(new Diversity(0.25));
        for (String text : new String[] {"1.1", "-0.1", "NaN", "much"}) {
            assertThatThrownBy(() -> Diversity.parse(text))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("from 0 to 1");
        }
    }

    private static int[] order(CourseModel model, double diversity) {
        return TopCourses.of(
                DiverseModel.over(model, new Diversity(diversity)).score(NOTHING_TAKEN), 5, course -> true);
    }
}
