package org.bigmooc.ml.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.ml.model.CourseModel;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;

/** The reasons in closed form against scoring every shorter history. */
class LeaveOneOutTest {

    private static final int COURSES = 40;
    private static final List<CourseModel> MODELS = List.of(
            SmallData.train(new Transitions(), SmallData.random(300, COURSES, 1), Map.of()),
            SmallData.train(new Transitions(), SmallData.random(300, COURSES, 1), Map.of("history", "4")),
            SmallData.train(new Ease(), SmallData.random(300, COURSES, 1), Map.of("lambda", "5")),
            SmallData.train(
                    new Ease(), SmallData.random(300, COURSES, 1), Map.of("history-decay", "1", "lambda", "5")));

    @Property(tries = 200)
    void isWhatScoringWithoutEachCourseFinds(
            @ForAll @IntRange(max = 3) int model, @ForAll @IntRange(min = 1, max = 30) int length, @ForAll long seed) {
        check(MODELS.get(model), SmallData.history(COURSES, length, new Random(seed)));
    }

    @Test
    void findsNoReasonInPopularity() {
        CourseModel popularity = SmallData.train(new Popularity(), SmallData.random(300, COURSES, 1), Map.of());

        assertThat(popularity.contributions(new int[] {1, 2, 3}, new int[] {4, 5}))
                .isDeepEqualTo(new float[3][2]);
    }

    private static void check(CourseModel model, int[] history) {
        int[] courses = IntStream.range(0, COURSES).toArray();
        float[][] contributions = model.contributions(history, courses);
        float[] whole = model.score(history);
        for (int place = 0; place < history.length; place++) {
            float[] without = model.score(SmallData.without(history, place));
            for (int course : courses) {
                assertThat(contributions[place][course]).isCloseTo(whole[course] - without[course], within(1e-5f));
            }
        }
    }
}
