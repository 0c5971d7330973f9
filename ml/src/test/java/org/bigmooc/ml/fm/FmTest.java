package org.bigmooc.ml.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ThreadReplicas;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.baseline.Popularity;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.evaluation.HeldOutRanks;
import org.bigmooc.ml.model.CourseModel;
import org.bigmooc.ml.model.EarlierModels;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmTest {

    private static final int COURSES = 40;
    private static final Map<String, String> SMALL =
            Map.of("factors", "16", "epochs", "6", "batch", "64", "negatives", "20");
    private static final Dataset RANDOM = SmallData.random(600, COURSES, 3);
    private static final TrainedModel MODEL = SmallData.train(new Fm(), RANDOM, SMALL);

    private static double ndcg(CourseModel model) {
        HeldOutRanks ranks = new HeldOutEvaluation(1).measure(model, new DatasetSplit(RANDOM), TrainingListener.SILENT);
        return ranks.test().metrics().ndcgAt10();
    }

    @Test
    void scoresManyHistoriesAsItScoresEach() {
        int[][] histories = {{3, 1, 2}, {5}, {}, {7, 2}, {2, 0, 4, 1}};

        float[][] scores = SmallData.scoresOfMany(MODEL, histories);

        for (int one = 0; one < histories.length; one++) {
            assertThat(scores[one]).isEqualTo(MODEL.score(histories[one]));
        }
    }

    @Test
    void ranksWhatComesNextFarBetterThanPopularity() {
        assertThat(ndcg(MODEL)).isGreaterThan(1.5 * ndcg(SmallData.train(new Popularity(), RANDOM, Map.of())));
    }

    @Test
    void isTheSameForTheSameSeed() {
        TrainedModel again = SmallData.train(new Fm(), RANDOM, SMALL);

        assertThat(again.score(new int[] {1, 2, 3})).isEqualTo(MODEL.score(new int[] {1, 2, 3}));
    }

    @Test
    void isTheSameAfterReading(@TempDir Path folder) throws IOException {
        MODEL.write(folder);

        assertThat(new Fm().read(folder).score(new int[] {1, 2, 3})).isEqualTo(MODEL.score(new int[] {1, 2, 3}));
    }

    @Test
    void scoresCoursesThatNobodyTookByTheirFeatures() {
        int ofAGroup = 10;
        TrainedModel model = SmallData.train(new Fm(), SmallData.twoGroups(400, ofAGroup, 1), SMALL);
        int cold = 2 * (ofAGroup - 1);
        int otherCold = cold + 1;

        float[] scores = model.score(new int[] {0, 2, 4});
        float[] otherScores = model.score(new int[] {1, 3, 5});

        assertThat(scores[cold]).isGreaterThan(scores[otherCold]);
        assertThat(otherScores[otherCold]).isGreaterThan(otherScores[cold]);
    }

    @Test
    void readsCoursesThatNobodyTookByTheirFeatures() {
        int ofAGroup = 10;
        TrainedModel model = SmallData.train(new Fm(), SmallData.twoGroups(400, ofAGroup, 1), SMALL);

        float[] scores = model.score(new int[] {2 * (ofAGroup - 1)});

        for (int course = 0; course < 2 * (ofAGroup - 1); course += 2) {
            assertThat(scores[course]).isGreaterThan(scores[course + 1]);
        }
    }

    @Test
    void showsNewLearnersWhatManyBeginWith() {
        int[][] sequences = new int[300][];
        Arrays.setAll(sequences, i -> new int[] {i % 10 == 0 ? 1 : 0, 2 + i % 5, 7 + i % 3, 10 + i % 4});
        TrainedModel model = SmallData.train(new Fm(), SmallData.of(COURSES, sequences), SMALL);

        float[] scores = model.score(new int[0]);

        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[COURSES - 1]);
    }

    @Property(tries = 50)
    void tellsWhatEachCourseOfAHistoryAdds(@ForAll @IntRange(min = 1, max = 20) int length, @ForAll long seed) {
        int[] history = SmallData.history(COURSES, length, new Random(seed));
        int[] others = IntStream.range(0, COURSES)
                .filter(course -> Arrays.stream(history).noneMatch(taken -> taken == course))
                .toArray();

        float[][] contributions = MODEL.contributions(history, others);

        float[] whole = MODEL.score(history);
        for (int place = 0; place < length; place++) {
            float[] without = MODEL.score(SmallData.without(history, place));
            for (int i = 0; i < others.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole[others[i]] - without[others[i]], within(1e-3f));
            }
        }
    }

    @Test
    void goesOnWhereItWasStoppedAsIfNothingHadHappened(@TempDir Path folder) {
        AtomicInteger heard = new AtomicInteger();
        assertThatThrownBy(() -> new Fm().train(task(folder, cancelling(heard, 120))))
                .isInstanceOf(WorkInterrupted.class);

        TrainedModel resumed = new Fm().train(task(folder, TrainingListener.SILENT));

        assertThat(resumed.score(new int[] {1, 2})).isEqualTo(MODEL.score(new int[] {1, 2}));
    }

    @Test
    void replicasAreTheSameToTheBitAndRankWhatComesNext(@TempDir Path folder) {
        Map<String, String> asked = new Fm().hyperparameters(SMALL);

        List<TrainedModel> models = ThreadReplicas.together(
                2,
                group -> new Fm()
                        .train(new TrainingTask(
                                new DatasetSplit(RANDOM),
                                1,
                                asked,
                                folder.resolve("of-" + group.place()),
                                false,
                                TrainingListener.SILENT,
                                EarlierModels.NONE,
                                group)));

        assertThat(models.get(1).score(new int[] {1, 2}))
                .isEqualTo(models.getFirst().score(new int[] {1, 2}));
        assertThat(ndcg(models.getFirst()))
                .isGreaterThan(1.5 * ndcg(SmallData.train(new Popularity(), RANDOM, Map.of())));
    }

    private static TrainingTask task(Path folder, TrainingListener listener) {
        return new TrainingTask(new DatasetSplit(RANDOM), 1, new Fm().hyperparameters(SMALL), folder, true, listener);
    }

    private static TrainingListener cancelling(AtomicInteger heard, int after) {
        return new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {
                heard.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return heard.get() >= after;
            }
        };
    }

    @Test
    void refusesDataWithoutAnyEnrolment() {
        assertThatThrownBy(() -> SmallData.train(new Fm(), SmallData.of(3), SMALL))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("enrolments");
    }
}
