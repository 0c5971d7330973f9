package org.bigmooc.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.ml.testing.SmallData;
import org.bigmooc.ml.torch.Torch;
import org.junit.jupiter.api.Test;

class FullSoftmaxTest {

    private static final int COURSES = 17;
    private static final int WIDTH = 6;
    private static final int LENGTH = 10;

    /** More states than are treated at a time. */
    private final PackedBatch batch = batch(20);

    private final int states = batch.targets().length;

    @Test
    void agreesWithTheGradientsOfTheEngine() {
        try (NDManager manager = Torch.newManager()) {
            NDArray state = random(manager, states, 1);
            NDArray courses = random(manager, COURSES, 2);
            double loss = byHand(manager, state, courses);
            float[] stateGradient = takeGradient(state);
            float[] courseGradient = takeGradient(courses);

            float meanLoss = byEngine(manager, state, courses);

            assertThat(states).isGreaterThan(128);
            assertThat(loss / states).isCloseTo(meanLoss, within(1e-5));
            assertThat(stateGradient).containsExactly(takeGradient(state), within(1e-6f));
            assertThat(courseGradient).containsExactly(takeGradient(courses), within(1e-6f));
        }
    }

    @Test
    void smoothedLabelsHaveTheGradientsOfTheEngineToo() {
        try (NDManager manager = Torch.newManager()) {
            NDArray state = random(manager, states, 1);
            NDArray courses = random(manager, COURSES, 2);
            byHand(courses, () -> FullSoftmax.of(manager, state, courses, batch, 0.2));
            float[] stateGradient = takeGradient(state);
            float[] courseGradient = takeGradient(courses);

            smoothedByEngine(manager, state, courses);

            assertThat(stateGradient).containsExactly(takeGradient(state), within(1e-6f));
            assertThat(courseGradient).containsExactly(takeGradient(courses), within(1e-6f));
        }
    }

    @Test
    void drawingAllCoursesComesToTheSame() {
        try (NDManager manager = Torch.newManager()) {
            NDArray state = random(manager, states, 1);
            NDArray courses = random(manager, COURSES, 2);
            double loss = byHand(courses, () -> FullSoftmax.of(manager, state, courses, batch));
            float[] stateGradient = takeGradient(state);
            float[] courseGradient = takeGradient(courses);

            double drawn = byHand(courses, () -> SampledSoftmax.of(manager, state, courses, batch, COURSES, 3));

            assertThat(drawn).isCloseTo(loss, within(1e-3));
            assertThat(takeGradient(state)).containsExactly(stateGradient, within(1e-6f));
            assertThat(takeGradient(courses)).containsExactly(courseGradient, within(1e-6f));
        }
    }

    @Test
    void drawingSomeCoursesIsAboutRightOnAverageAndDependsOnTheSeedAlone() {
        try (NDManager manager = Torch.newManager()) {
            NDArray state = random(manager, states, 1);
            NDArray courses = random(manager, COURSES, 2);
            double whole = FullSoftmax.of(manager, state, courses, batch).loss();

            double[] losses = IntStream.range(0, 50)
                    .mapToDouble(seed -> SampledSoftmax.of(manager, state, courses, batch, 12, seed)
                            .loss())
                    .toArray();

            assertThat(Arrays.stream(losses).average().orElseThrow()).isCloseTo(whole, withinPercentage(5));
            assertThat(losses[7])
                    .isNotEqualTo(losses[8])
                    .isEqualTo(SampledSoftmax.of(manager, state, courses, batch, 12, 7)
                            .loss());
        }
    }

    private double byHand(NDManager manager, NDArray state, NDArray courses) {
        return byHand(courses, () -> FullSoftmax.of(manager, state, courses, batch));
    }

    private static double byHand(NDArray courses, Supplier<FullSoftmax.Result> loss) {
        FullSoftmax.Result result;
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            result = loss.get();
            collector.backward(result.surrogate());
        }
        courses.getGradient().addi(result.courseGradient());
        return result.loss();
    }

    /** A fifth of what is wanted is spread over all courses, even those that were taken. */
    private void smoothedByEngine(NDManager manager, NDArray state, NDArray courses) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray logits = state.matMul(courses.transpose());
            NDArray normaliser = logits.add(takenIsImpossible(manager))
                    .exp()
                    .sum(new int[] {1})
                    .log();
            NDArray target = manager.create(batch.targets(), new Shape(states, 1));
            NDArray wanted = logits.gather(target, 1).mul(manager.create(0.8f)).squeeze(1);
            NDArray spread = logits.mean(new int[] {1}).mul(manager.create(0.2f));
            collector.backward(normaliser.sub(wanted).sub(spread).mean());
        }
    }

    private float byEngine(NDManager manager, NDArray state, NDArray courses) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray logits = state.matMul(courses.transpose()).add(takenIsImpossible(manager));
            NDArray target = manager.create(batch.targets(), new Shape(states, 1));
            NDArray loss = logits.logSoftmax(1).gather(target, 1).mean().neg();
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private NDArray takenIsImpossible(NDManager manager) {
        float[] values = new float[states * COURSES];
        for (int row = 0; row < states; row++) {
            int place = (int) batch.asked()[row];
            for (int back = 0; back <= batch.positions()[place]; back++) {
                values[row * COURSES + (int) batch.courses()[place - back]] = -1e9f;
            }
        }
        return manager.create(values, new Shape(states, COURSES));
    }

    /** Rows of two sequences each, of distinct courses. */
    private static PackedBatch batch(int rows) {
        Random random = new Random(5);
        List<List<Sequence>> filled = Stream.generate(() -> List.of(sequence(3, random), sequence(7, random)))
                .limit(rows)
                .toList();
        return PackedBatch.of(filled, LENGTH, Sight.BACK);
    }

    private static Sequence sequence(int size, Random random) {
        int[] courses = SmallData.history(COURSES, size + 1, random);
        return new Sequence(Arrays.copyOf(courses, size), Arrays.copyOfRange(courses, 1, size + 1));
    }

    private static NDArray random(NDManager manager, int rows, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        NDArray array = manager.create(values, new Shape(rows, WIDTH));
        array.setRequiresGradient(true);
        return array;
    }

    private static float[] takeGradient(NDArray array) {
        NDArray gradient = array.getGradient();
        float[] values = gradient.toFloatArray();
        gradient.subi(gradient);
        return values;
    }
}
