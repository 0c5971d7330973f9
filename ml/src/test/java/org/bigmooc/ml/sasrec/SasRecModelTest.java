package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.ml.model.CourseModel;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SasRecModelTest {

    private static final int COURSES = 30;
    private static final int LENGTH = 9;

    private static final List<SasRecShape> SHAPES = List.of(
            new SasRecShape(COURSES, 12, 2, 1, 12, LENGTH),
            new SasRecShape(COURSES, 12, 2, 3, 7, LENGTH),
            new SasRecShape(COURSES, 10, 1, 2, 16, LENGTH),
            new SasRecShape(COURSES, 16, 3, 2, 5, LENGTH));

    private static final List<SasRecWeights> WEIGHTS =
            SHAPES.stream().map(shape -> Samples.weights(shape, 11)).toList();

    @Property(tries = 60)
    void scoresAsTheTrainedNetworkDoes(
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
        int[] history = SmallData.history(COURSES, size, new Random(seed));
        SasRecWeights weights = WEIGHTS.get(kind);

        assertThat(new SasRecModel(weights).score(history)).containsExactly(byNetwork(weights, history), within(1e-4f));
    }

    @Property(tries = 100)
    void theReasonIsWhatScoringWithoutEachCourseFinds(
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = LENGTH) int size, @ForAll long seed) {
        SasRecModel model = new SasRecModel(WEIGHTS.get(kind));
        int[] history = SmallData.history(COURSES, size, new Random(seed));
        int[] courses = others(history);
        int[] places = model.mostInfluential(history, courses);
        float[] whole = model.score(history);
        float[][] without = IntStream.range(0, size)
                .mapToObj(place -> model.score(SmallData.without(history, place)))
                .toArray(float[][]::new);
        for (int i = 0; i < courses.length; i++) {
            int course = courses[i];
            double lowest = Arrays.stream(without)
                    .mapToDouble(scores -> scores[course])
                    .min()
                    .orElseThrow();
            double found = places[i] == CourseModel.NO_REASON ? whole[course] : without[places[i]][course];
            assertThat(found).isCloseTo(Math.min(lowest, whole[course]), within(1e-4));
        }
    }

    @Test
    void readsTheLatestCoursesOnly() {
        SasRecModel model = new SasRecModel(WEIGHTS.getFirst());
        int[] latest = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] longer = {20, 21, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] courses = {10, 11, 12};

        assertThat(at(courses, model.score(longer))).isEqualTo(at(courses, model.score(latest)));
        assertThat(model.mostInfluential(longer, courses))
                .containsExactly(Arrays.stream(model.mostInfluential(latest, courses))
                        .map(place -> place == CourseModel.NO_REASON ? place : place + 2)
                        .toArray());
    }

    @Test
    void anEmptyHistorySaysNothing() {
        SasRecModel model = new SasRecModel(WEIGHTS.getFirst());

        assertThat(model.score(new int[0])).hasSize(COURSES).containsOnly(0f);
        assertThat(model.mostInfluential(new int[0], new int[] {1, 2})).containsOnly(CourseModel.NO_REASON);
    }

    @Test
    void refusesCoursesOutsideTheCatalogue() {
        SasRecModel model = new SasRecModel(WEIGHTS.getFirst());

        assertThatThrownBy(() -> model.score(new int[] {COURSES})).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> model.score(new int[] {-1})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCourseIsMostLikeItself() {
        SasRecModel model = new SasRecModel(WEIGHTS.getFirst());
        float[] alike = model.alike(4);

        assertThat(alike[4]).isCloseTo(1, within(1e-5f));
        assertThat(IntStream.range(0, COURSES).filter(i -> i != 4).mapToObj(i -> alike[i]))
                .allSatisfy(value -> assertThat(value).isLessThan(1f));
    }

    @Test
    void answersTheSameAfterBeingWrittenAndRead(@TempDir Path folder) throws IOException {
        SasRecModel model = new SasRecModel(WEIGHTS.get(1));
        model.write(folder);
        int[] history = {3, 1, 2};

        assertThat(new SasRec(Duration.ofMinutes(2), InstantSource.system())
                        .read(folder)
                        .score(history))
                .containsExactly(model.score(history));
    }

    private static float[] byNetwork(SasRecWeights weights, int[] history) {
        int[] latest = Arrays.copyOfRange(history, Math.max(0, history.length - LENGTH), history.length);
        int[] next = new int[latest.length];
        Arrays.fill(next, PackedBatch.UNASKED);
        next[next.length - 1] = 0;
        PackedBatch batch = PackedBatch.of(List.of(List.of(new Sequence(latest, next))), LENGTH);
        try (NDManager manager = Torch.newManager();
                SasRecNetwork network = new SasRecNetwork(manager, weights, 0)) {
            float[] scores = network.states(manager, batch, false)
                    .matMul(network.courses().transpose())
                    .toFloatArray();
            for (int course : history) {
                scores[course] = Float.NEGATIVE_INFINITY;
            }
            return scores;
        }
    }

    private static int[] others(int[] history) {
        return IntStream.range(0, COURSES)
                .filter(course -> Arrays.stream(history).noneMatch(taken -> taken == course))
                .toArray();
    }

    private static List<Float> at(int[] courses, float[] scores) {
        return Arrays.stream(courses).mapToObj(course -> scores[course]).toList();
    }
}
