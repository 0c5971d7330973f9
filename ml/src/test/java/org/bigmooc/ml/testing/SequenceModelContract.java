package org.bigmooc.ml.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.sequence.PackedBatch;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.torch.Torch;
import org.bigmooc.ml.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every trained sequence model keeps to: it answers as its network does, and its reasons are true. */
public abstract class SequenceModelContract {

    /** Size of the catalogue. */
    protected static final int COURSES = 30;

    /** Places that the networks read. */
    protected static final int LENGTH = 9;

    /** The family of the models. */
    protected abstract SequenceFamily family();

    /** Hyper-parameters of four shapes, {@code variant} being 0 to 3, that read {@link #LENGTH} places. */
    protected abstract Map<String, String> shape(int variant);

    /** How many courses of a history the models read. */
    protected abstract int reads();

    /** The recipe of a shape. */
    protected SequenceRecipe recipe(int variant) {
        return SequenceSamples.recipe(family(), shape(variant), COURSES);
    }

    /** A model of a shape, with weights that are always the same. */
    protected SequenceModel model(int variant) {
        return recipe(variant).model(weights(variant));
    }

    private Weights weights(int variant) {
        return SequenceSamples.weights(recipe(variant).layout(), 11);
    }

    @Property(tries = 60)
    void scoresAsTheTrainedNetworkDoes(
            @ForAll @IntRange(max = 3) int variant, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
        int[] history = SmallData.history(COURSES, size, new Random(seed));

        assertThat(model(variant).score(history)).containsExactly(byNetwork(variant, history), within(1e-4f));
    }

    @Property(tries = 100)
    void aCourseContributesWhatScoringWithoutItTakesAway(
            @ForAll @IntRange(max = 3) int variant, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        TrainedModel model = model(variant);
        int[] history = SmallData.history(COURSES, size, new Random(seed));
        int[] courses = others(history);
        float[][] contributions = model.contributions(history, courses);
        List<Float> whole = at(courses, model.score(history));
        for (int place = 0; place < size; place++) {
            List<Float> without = at(courses, model.score(SmallData.without(history, place)));
            for (int i = 0; i < courses.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole.get(i) - without.get(i), within(1e-4f));
            }
        }
    }

    @Test
    void readsTheLatestCoursesOnly() {
        TrainedModel model = model(0);
        int[] latest = IntStream.rangeClosed(1, reads()).toArray();
        int[] longer =
                IntStream.concat(IntStream.of(20, 21), Arrays.stream(latest)).toArray();
        int[] courses = {10, 11, 12};

        assertThat(at(courses, model.score(longer))).isEqualTo(at(courses, model.score(latest)));
        float[][] contributions = model.contributions(longer, courses);
        assertThat(Arrays.copyOf(contributions, 2)).isDeepEqualTo(new float[2][3]);
        assertThat(Arrays.copyOfRange(contributions, 2, longer.length))
                .isDeepEqualTo(model.contributions(latest, courses));
    }

    @Test
    void explainsByTheLatestTwentyCourses() {
        Map<String, String> longer = new TreeMap<>(shape(0));
        longer.put("length", "26");
        SequenceRecipe recipe = SequenceSamples.recipe(family(), longer, COURSES);
        TrainedModel model = recipe.model(SequenceSamples.weights(recipe.layout(), 11));
        int[] history = IntStream.range(0, 25).toArray();
        int[] courses = {28, 29};

        float[][] contributions = model.contributions(history, courses);

        assertThat(Arrays.copyOf(contributions, 5)).isDeepEqualTo(new float[5][2]);
        List<Float> whole = at(courses, model.score(history));
        for (int place = 5; place < history.length; place++) {
            List<Float> without = at(courses, model.score(SmallData.without(history, place)));
            for (int i = 0; i < courses.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole.get(i) - without.get(i), within(1e-4f));
            }
        }
    }

    @Test
    void scoresManyHistoriesAsItScoresEach() {
        int[][] histories = {{3, 1, 2}, {5}, {}, {7, 2}, {2, 0, 4, 1}};

        float[][] scores = SmallData.scoresOfMany(model(1), histories);

        for (int one = 0; one < histories.length; one++) {
            assertThat(scores[one]).isEqualTo(model(1).score(histories[one]));
        }
    }

    @Test
    void anEmptyHistorySaysNothing() {
        TrainedModel model = model(0);

        assertThat(model.score(new int[0])).hasSize(COURSES).containsOnly(0f);
        assertThat(model.contributions(new int[0], new int[] {1, 2})).isEmpty();
    }

    @Test
    void refusesCoursesOutsideTheCatalogue() {
        TrainedModel model = model(0);

        assertThatThrownBy(() -> model.score(new int[] {COURSES})).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> model.score(new int[] {-1})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCourseIsMostLikeItself() {
        TrainedModel model = model(0);
        float[] alike = model.alike(4);

        assertThat(alike[4]).isCloseTo(1, within(1e-5f));
        assertThat(IntStream.range(0, COURSES).filter(i -> i != 4).mapToObj(i -> alike[i]))
                .allSatisfy(value -> assertThat(value).isLessThan(1f));
    }

    @Test
    void answersTheSameAfterBeingWrittenAndRead(@TempDir Path folder) throws IOException {
        TrainedModel model = model(1);
        model.write(folder);
        int[] history = {3, 1, 2};

        assertThat(family().read(folder).score(history)).containsExactly(model.score(history));
    }

    private float[] byNetwork(int variant, int[] history) {
        SequenceRecipe recipe = recipe(variant);
        PackedBatch batch = PackedBatch.of(
                List.of(List.of(recipe.curriculum().question(history, 0))),
                LENGTH,
                recipe.curriculum().sight());
        try (NDManager manager = Torch.newManager();
                SequenceNetwork network = recipe.network(manager, weights(variant))) {
            float[] scores = network.states(manager, batch, false)
                    .matMul(network.courses().transpose())
                    .toFloatArray();
            for (int course : history) {
                scores[course] = Float.NEGATIVE_INFINITY;
            }
            return Arrays.copyOf(scores, COURSES);
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
