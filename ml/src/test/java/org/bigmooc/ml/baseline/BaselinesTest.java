package org.bigmooc.ml.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselinesTest {

    private static final int[] HISTORY = {3, 4, 5};

    static List<ModelKind> kinds() {
        return List.of(new Popularity(), new Trend(), new Transitions(), new Ease(), new NearestLearners());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void scoreTheSameAfterWritingAndReading(ModelKind kind, @TempDir Path folder) throws IOException {
        TrainedModel model = SmallData.train(kind, SmallData.random(200, 70, 1), Map.of());
        model.write(folder);

        TrainedModel read = kind.read(folder);

        assertThat(read.courses()).isEqualTo(70);
        assertThat(read.score(HISTORY)).isEqualTo(model.score(HISTORY));
        assertThat(read.alike(7)).isEqualTo(model.alike(7));
        assertThat(read.contributions(HISTORY, new int[] {6, 7, 60}))
                .isDeepEqualTo(model.contributions(HISTORY, new int[] {6, 7, 60}));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameForTheSameData(ModelKind kind) {
        Dataset dataset = SmallData.random(200, 70, 1);

        assertThat(SmallData.train(kind, dataset, Map.of()).score(HISTORY))
                .isEqualTo(SmallData.train(kind, dataset, Map.of()).score(HISTORY));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void learnNothingFromTheLastTwoCourses(ModelKind kind) {
        Dataset one = SmallData.of(9, new int[] {0, 1, 2, 3, 4}, new int[] {2, 3, 1, 5, 6});
        Dataset other = SmallData.of(9, new int[] {0, 1, 2, 7, 8}, new int[] {2, 3, 1, 8, 0});

        assertThat(SmallData.train(kind, one, Map.of()).score(HISTORY))
                .isEqualTo(SmallData.train(kind, other, Map.of()).score(HISTORY));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuseAFileThatIsCutShort(ModelKind kind, @TempDir Path folder) throws IOException {
        SmallData.train(kind, SmallData.random(200, 70, 1), Map.of()).write(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length - 1));
            }
        }

        assertThatThrownBy(() -> kind.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nameTheHyperparametersTheyKnow(ModelKind kind) {
        assertThatThrownBy(() -> kind.hyperparameters(Map.of("colour", "blue")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("colour")
                .hasMessageContaining(
                        kind.choices().all().isEmpty()
                                ? "none"
                                : kind.choices().all().getLast().name());
    }

    @Test
    void refuseValuesOutOfBounds() {
        for (String value : List.of("0", "1.5", "2000", "ten", "")) {
            assertThatThrownBy(() -> new Transitions().hyperparameters(Map.of("steps", value)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("whole number from 1 to 1000");
        }
        assertThat(new Transitions().hyperparameters(Map.of("steps", "20.0"))).containsEntry("steps", "20");
    }

    @Test
    void popularityCountsLearners() {
        Dataset dataset = SmallData.of(4, new int[] {0, 1}, new int[] {1}, new int[] {1, 0, 3, 2});

        assertThat(SmallData.train(new Popularity(), dataset, Map.of()).score(new int[0]))
                .containsExactly(2, 3, 0, 0);
    }

    @Test
    void trendsAreCoursesThatWereTakenLast() {
        Dataset dataset = SmallData.of(3, new int[] {0, 1}, new int[] {0, 1, 2, 2}, new int[] {0, 2, 0, 0});

        float[] scores =
                SmallData.train(new Trend(), dataset, Map.of("smoothing", "1")).score(new int[0]);

        assertThat(scores[0]).isCloseTo((float) Math.log(1.0 / 4), within(1e-6f));
        assertThat(scores[1]).isCloseTo((float) Math.log(3.0 / 3), within(1e-6f));
        assertThat(scores[2]).isCloseTo((float) Math.log(2.0 / 2), within(1e-6f));
    }

    @Test
    void transitionsWeighStepsAndSmoothTowardsPopularity() {
        Dataset dataset = SmallData.of(4, new int[] {0, 1, 2, 3, 1});
        Map<String, String> smooth = Map.of("smoothing", "1");

        float[] scores = SmallData.train(new Transitions(), dataset, smooth).score(new int[] {0});

        double third = 1.0 / 3;
        assertThat(scores[1]).isCloseTo((float) ((1 + third) / 2.5), within(1e-6f));
        assertThat(scores[2]).isCloseTo((float) ((0.5 + third) / 2.5), within(1e-6f));
        assertThat(scores[3]).isZero();
    }

    @Test
    void easeSolvesItsEquations() {
        Dataset dataset = SmallData.random(60, 6, 4);
        float[][] weights = new float[6][];
        TrainedModel model = SmallData.train(new Ease(), dataset, Map.of("lambda", "2"));
        for (int from = 0; from < 6; from++) {
            weights[from] = model.alike(from);
            assertThat(weights[from][from]).isZero();
        }

        double[][] gram = new double[6][6];
        for (int learner = 0; learner < dataset.size(); learner++) {
            int[] taken = new org.bigmooc.domain.training.DatasetSplit(dataset).training(learner);
            for (int one : taken) {
                for (int other : taken) {
                    gram[one][other]++;
                }
            }
        }
        for (int to = 0; to < 6; to++) {
            for (int from = 0; from < 6; from++) {
                double gradient = 2 * weights[from][to] - gram[from][to];
                for (int k = 0; k < 6; k++) {
                    gradient += gram[from][k] * weights[k][to];
                }
                if (from != to) {
                    assertThat(gradient).isCloseTo(0, within(1e-3));
                }
            }
        }
    }
}
