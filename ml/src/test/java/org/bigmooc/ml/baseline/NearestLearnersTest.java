package org.bigmooc.ml.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.ml.model.CourseModel;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;

class NearestLearnersTest {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int COURSES = 10;

    /** The last two courses of each learner are held out; here they are filling. */
    private static final Dataset DATA = SmallData.of(
            COURSES,
            new int[] {A, B, C, 6, 7},
            new int[] {A, B, D, 6, 7},
            new int[] {A, B, C, 6, 7},
            new int[] {5, B, 4, 6, 7},
            new int[] {A, B, 6, 7},
            new int[] {8, 9, 6, 7});

    private static CourseModel trained(Map<String, String> hyperparameters) {
        return SmallData.train(new NearestLearners(), DATA, hyperparameters);
    }

    @Test
    void recommendWhatTheyWentOnTo() {
        float[] scores = trained(Map.of()).score(new int[] {A, B});

        assertThat(scores[C]).isGreaterThan(scores[D]);
        assertThat(scores[D]).isGreaterThan(scores[4]);
        assertThat(scores[4]).isPositive();
        assertThat(scores[6]).isZero();
    }

    @Test
    void countMoreTheMoreTheyShare() {
        float[] scores = trained(Map.of()).score(new int[] {5, B});

        assertThat(scores[4]).isGreaterThan(scores[C]);
    }

    @Test
    void areNotThoseWhoTookNothingElse() {
        float[] scores = trained(Map.of("neighbours", "1")).score(new int[] {A, B});

        assertThat(scores[C] + scores[D]).isPositive();
    }

    @Test
    void voteLessForWhatTheyTookBefore() {
        CourseModel model = trained(Map.of("before", "0"));

        assertThat(model.score(new int[] {C})[A]).isZero();
        assertThat(model.score(new int[] {A})[C]).isPositive();
    }

    @Test
    void areExplainedByAskingTheSameOnesWithoutEachCourse() {
        CourseModel model = trained(Map.of());
        int[] history = {A, B, 5};
        int[] asked = {C, D, 4};

        float[][] contributions = model.contributions(history, asked);

        for (int place = 0; place < history.length; place++) {
            float[] whole = model.score(history);
            float[] without = model.score(SmallData.without(history, place));
            for (int i = 0; i < asked.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole[asked[i]] - without[asked[i]], within(1e-6f));
            }
        }
    }

    @Test
    void areNotFoundByACourseThatEverybodyTook() {
        Dataset everybodyTookA =
                SmallData.of(COURSES, new int[] {A, B, C, 6, 7}, new int[] {A, 5, D, 6, 7}, new int[] {A, B, 6, 7});
        CourseModel model = SmallData.train(new NearestLearners(), everybodyTookA, Map.of());

        assertThat(model.score(new int[] {A})).containsOnly(0);
        assertThat(model.score(new int[] {A, B})[C]).isPositive();
        assertThat(model.score(new int[] {A, B})[D]).isZero();
    }

    @Test
    void knowNothingOfAHistoryNobodyShares() {
        CourseModel model = trained(Map.of());

        assertThat(model.score(new int[] {7})).containsOnly(0);
        assertThat(model.score(new int[0])).containsOnly(0);
        assertThat(model.contributions(new int[] {7}, new int[] {A})).isDeepEqualTo(new float[1][1]);
    }
}
