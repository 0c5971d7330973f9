package org.bigmooc.ml.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.baseline.Ease;
import org.bigmooc.ml.baseline.Popularity;
import org.bigmooc.ml.baseline.Transitions;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleTest {

    private static final int COURSES = 60;
    private static final Dataset DATA = SmallData.random(400, COURSES, 3);
    private static final List<ModelKind> PARTS = List.of(new Transitions(), new Ease(), new Popularity());
    private static final Ensemble ENSEMBLE = new Ensemble(PARTS);
    private static final TrainedModel MODEL = SmallData.train(ENSEMBLE, DATA, Map.of());

    @Property(tries = 50)
    void aCourseContributesWhatScoringWithoutItTakesAway(
            @ForAll @IntRange(min = 1, max = 12) int length, @ForAll long seed) {
        int[] history = SmallData.history(COURSES, length, new Random(seed));
        int[] courses = {1, 17, 59};
        float[] whole = MODEL.score(history);
        float[][] contributions = MODEL.contributions(history, courses);
        for (int place = 0; place < length; place++) {
            float[] without = MODEL.score(SmallData.without(history, place));
            for (int i = 0; i < courses.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole[courses[i]] - without[courses[i]], within(1e-3f));
            }
        }
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
    void ranksTheValidationCoursesNoWorseThanItsBestPart() {
        DatasetSplit split = new DatasetSplit(DATA);
        double best = PARTS.stream()
                .mapToDouble(kind -> ndcg(SmallData.train(kind, DATA, Map.of()), split))
                .max()
                .orElseThrow();

        assertThat(ndcg(MODEL, split)).isGreaterThanOrEqualTo(best - 0.005);
    }

    private static double ndcg(TrainedModel model, DatasetSplit split) {
        return new HeldOutEvaluation(1)
                .measure(model, split, TrainingListener.SILENT)
                .validation()
                .metrics()
                .ndcgAt10();
    }

    @Test
    void answersTheSameAfterBeingWrittenAndRead(@TempDir Path folder) throws IOException {
        MODEL.write(folder);
        int[] history = {3, 1, 2};

        assertThat(ENSEMBLE.read(folder).score(history)).containsExactly(MODEL.score(history));
        assertThat(Files.readString(folder.resolve("blend.json"))).contains("transitions", "ease", "popularity");
    }

    @Test
    void hasTheSameWeightsEveryTime() {
        assertThat(SmallData.train(ENSEMBLE, DATA, Map.of()).score(new int[] {5, 8}))
                .containsExactly(MODEL.score(new int[] {5, 8}));
    }

    @Test
    void trainsNoPartThatWasTrainedBefore() {
        List<String> asked = new ArrayList<>();
        TrainedModel ease = SmallData.train(new Ease(), DATA, Map.of("lambda", "3"));
        TrainingTask task = new TrainingTask(
                new DatasetSplit(DATA),
                1,
                ENSEMBLE.hyperparameters(Map.of()),
                Path.of("unused"),
                false,
                TrainingListener.SILENT,
                (kind, hyperparameters) -> {
                    asked.add(kind);
                    return kind.equals("ease") ? Optional.of(ease) : Optional.empty();
                });

        TrainedModel model = new Ensemble(List.of(new Ease())).train(task);

        assertThat(asked).containsExactly("ease");
        float ratio = model.score(new int[] {5})[9] / ease.score(new int[] {5})[9];
        assertThat(model.score(new int[] {5})[11]).isCloseTo(ratio * ease.score(new int[] {5})[11], within(1e-5f));
    }

    @Test
    void saysThatThereIsTooLittleToLearnFrom() {
        Dataset tiny = SmallData.of(3, new int[] {0}, new int[] {1, 2});

        assertThatThrownBy(() -> SmallData.train(ENSEMBLE, tiny, Map.of())).isInstanceOf(InvalidInput.class);
    }
}
