package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SasRecNetworkTest {

    private static final int LENGTH = 8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void gradientsAgreeWithFiniteDifferences(int heads) {
        SasRecWeights weights = Samples.weights(shape(heads), 3);
        PackedBatch batch = pack(List.of(Samples.asking(1, 4, 7, 2), Samples.asking(3, 9, 0)));
        float[] gradient = gradient(weights, batch);
        for (WeightLayout.Slot slot : weights.layout().slots()) {
            for (int i : new int[] {slot.offset(), slot.offset() + slot.size() / 2, slot.end() - 1}) {
                double expected =
                        (loss(moved(weights, i, 1e-2f), batch) - loss(moved(weights, i, -1e-2f), batch)) / 2e-2;
                assertThat((double) gradient[i]).as(slot.name()).isCloseTo(expected, within(2e-3));
            }
        }
    }

    @Test
    void laterCoursesDoNotChangeEarlierStatesAtAll() {
        SasRecWeights weights = Samples.weights(shape(2), 4);
        float[] before = states(weights, Samples.asking(5, 2, 8, 1));
        float[] after = states(weights, Samples.asking(5, 2, 11, 6));

        int earlier = 2 * weights.shape().width();
        assertThat(Arrays.copyOf(after, earlier)).containsExactly(Arrays.copyOf(before, earlier));
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void neighboursInARowAndPaddingDoNotChangeStates() {
        SasRecWeights weights = Samples.weights(shape(1), 5);
        Sequence alone = Samples.asking(5, 2, 8);
        float[] expected = states(weights, alone);
        float[] packed = states(weights, Samples.asking(7, 7, 1), alone);

        assertThat(Arrays.copyOfRange(packed, expected.length, packed.length)).containsExactly(expected, within(1e-6f));
    }

    @Test
    void dropoutDependsOnTheSeedAlone() {
        SasRecWeights weights = Samples.weights(shape(1), 6);
        PackedBatch batch = pack(List.of(Samples.asking(1, 2, 3)));

        assertThat(trained(weights, batch, 1)).containsExactly(trained(weights, batch, 1));
        assertThat(trained(weights, batch, 1)).isNotEqualTo(trained(weights, batch, 2));
    }

    private static float[] trained(SasRecWeights weights, PackedBatch batch, int seed) {
        try (TrainingStep step =
                new TrainingStep(Samples.CONFIG, weights, AdamW.State.initial(weights.values().length))) {
            step.learn(batch, 0.01, seed);
            return step.weights().values();
        }
    }

    private static SasRecShape shape(int heads) {
        return new SasRecShape(Samples.COURSES, 8, 2, heads, 6, LENGTH);
    }

    private static PackedBatch pack(List<Sequence> row) {
        return PackedBatch.of(List.of(row), LENGTH);
    }

    private static float[] states(SasRecWeights weights, Sequence... row) {
        try (NDManager manager = Torch.newManager();
                SasRecNetwork network = new SasRecNetwork(manager, weights, 0.5)) {
            return network.states(manager, pack(List.of(row)), false).toFloatArray();
        }
    }

    private static SasRecWeights moved(SasRecWeights weights, int index, float by) {
        float[] values = weights.values().clone();
        values[index] += by;
        return new SasRecWeights(weights.shape(), values);
    }

    private static double loss(SasRecWeights weights, PackedBatch batch) {
        try (NDManager manager = Torch.newManager();
                SasRecNetwork network = new SasRecNetwork(manager, weights, 0)) {
            NDArray states = network.states(manager, batch, false);
            return FullSoftmax.of(manager, states, network.courses(), batch).loss() / batch.targets().length;
        }
    }

    private static float[] gradient(SasRecWeights weights, PackedBatch batch) {
        try (NDManager manager = Torch.newManager();
                SasRecNetwork network = new SasRecNetwork(manager, weights, 0)) {
            FullSoftmax.Result result;
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                NDArray states = network.states(manager, batch, true);
                result = FullSoftmax.of(manager, states, network.courses(), batch);
                collector.backward(result.surrogate());
            }
            network.courses().getGradient().addi(result.courseGradient());
            return NativeArrays.flatten(
                    network.parameters().stream().map(NDArray::getGradient).toList());
        }
    }
}
