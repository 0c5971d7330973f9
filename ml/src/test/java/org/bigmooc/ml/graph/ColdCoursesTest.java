package org.bigmooc.ml.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses of two groups, each of which shares a concept; nobody took the last course of either. */
class ColdCoursesTest {

    private static final int OF_A_GROUP = 10;
    private static final int COURSES = 2 * OF_A_GROUP;
    private static final int[] COLD = {COURSES - 2, COURSES - 1};
    private static final Dataset GROUPS = SmallData.twoGroups(200, OF_A_GROUP, 1);
    private static final ColdCourses KIND = new ColdCourses(new MetaPath2Vec());
    private static final TrainedModel MODEL = SmallData.train(KIND, GROUPS, Map.of("fewer-than", "1"));

    @Test
    void ranksAColdCourseByWhatItHasInCommonWithAHistory() {
        float[] scores = MODEL.score(new int[] {0, 2});

        assertThat(scores[COLD[0]]).isGreaterThan(scores[COLD[1]]).isPositive();
    }

    @Test
    void saysNothingOfCoursesThatAreKnown() {
        float[] scores = MODEL.score(new int[] {0, 2});

        assertThat(IntStream.range(0, COLD[0]).filter(course -> course != 0 && course != 2))
                .allMatch(course -> scores[course] == 0);
        assertThat(scores[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void tellsWhatEachCourseOfAHistoryAdds() {
        int[] history = {0, 3, 2};
        int[] asked = {COLD[0], 4, COLD[1]};
        float[][] contributions = MODEL.contributions(history, asked);
        float[] whole = MODEL.score(history);

        for (int place = 0; place < history.length; place++) {
            float[] without = MODEL.score(SmallData.without(history, place));
            for (int i = 0; i < asked.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole[asked[i]] - without[asked[i]], within(1e-3f));
            }
        }
    }

    @Test
    void isTheSameAfterReading(@TempDir Path folder) throws IOException {
        MODEL.write(folder);

        assertThat(KIND.read(folder).score(new int[] {1, 5})).containsExactly(MODEL.score(new int[] {1, 5}));
    }

    @Test
    void refusesToBeReadWhereAFileIsMissing(@TempDir Path folder) {
        assertThatIOException().isThrownBy(() -> KIND.read(folder));
    }

    @Test
    void usesAGraphAgainThatWasTrainedBefore(@TempDir Path folder) {
        TrainedModel before = SmallData.train(new MetaPath2Vec(), GROUPS, Map.of("width", "8"));
        TrainingTask task = new TrainingTask(
                new DatasetSplit(GROUPS),
                1,
                KIND.hyperparameters(Map.of("fewer-than", "1")),
                folder,
                false,
                TrainingListener.SILENT,
                (kind, hyperparameters) -> kind.equals("metapath2vec") ? Optional.of(before) : Optional.empty());

        int[] history = {0, 2};
        assertThat(KIND.train(task).score(history)[COLD[0]]).isEqualTo(before.score(history)[COLD[0]], within(1e-6f));
    }
}
