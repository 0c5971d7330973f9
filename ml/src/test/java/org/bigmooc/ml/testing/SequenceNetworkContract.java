package org.bigmooc.ml.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bigmooc.ml.sequence.FullSoftmax;
import org.bigmooc.ml.sequence.PackedBatch;
import org.bigmooc.ml.sequence.Sequence;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.Sight;
import org.bigmooc.ml.sequence.TrainingStep;
import org.bigmooc.ml.torch.AdamW;
import org.bigmooc.ml.torch.NativeArrays;
import org.bigmooc.ml.torch.Torch;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;
import org.junit.jupiter.api.Test;

/** What every trainable network keeps to. */
public abstract class SequenceNetworkContract {

    /** Places that the networks read. */
    protected static final int LENGTH = 8;

    /** Large against what floats round away, small against the way to the next kink. */
    private static final float NUDGE = 1e-3f;

    /** The family of the networks. */
    protected abstract SequenceFamily family();

    /** Hyper-parameters of a network 8 wide. */
    protected Map<String, String> narrow() {
        return Map.of("width", "8", "heads", "2", "hidden", "6");
    }

    private SequenceRecipe recipe(double dropout) {
        Map<String, String> asked = new HashMap<>(narrow());
        asked.put("length", Integer.toString(LENGTH));
        asked.put("dropout", Double.toString(dropout));
        return SequenceSamples.recipe(family(), asked, SequenceSamples.COURSES);
    }

    @Test
    void gradientsAgreeWithFiniteDifferences() {
        Weights weights = weights(3);
        PackedBatch batch = pack(SequenceSamples.asking(1, 4, 7, 2), SequenceSamples.asking(3, 9, 0));
        float[] gradient = gradient(weights, batch);
        for (WeightLayout.Slot slot : weights.layout().slots()) {
            for (int i : new int[] {slot.offset(), slot.offset() + slot.size() / 2, slot.end() - 1}) {
                double expected =
                        (loss(moved(weights, i, NUDGE), batch) - loss(moved(weights, i, -NUDGE), batch)) / (2 * NUDGE);
                assertThat((double) gradient[i]).as(slot.name()).isCloseTo(expected, within(2e-3));
            }
        }
    }

    @Test
    void neighboursInARowAndPaddingDoNotChangeStates() {
        Weights weights = weights(5);
        Sequence alone = SequenceSamples.asking(5, 2, 8);
        float[] expected = states(weights, alone);
        float[] packed = states(weights, SequenceSamples.asking(7, 7, 1), alone);

        assertThat(Arrays.copyOfRange(packed, expected.length, packed.length)).containsExactly(expected, within(1e-6f));
    }

    @Test
    void laterCoursesChangeEarlierStatesOnlyWhereItLooksBothWays() {
        Weights weights = weights(4);
        float[] before = states(weights, SequenceSamples.asking(5, 2, 8, 1));
        float[] after = states(weights, SequenceSamples.asking(5, 2, 11, 6));

        int half = before.length / 2;
        boolean unchanged = Arrays.equals(before, 0, half, after, 0, half);
        assertThat(unchanged).isEqualTo(sight() == Sight.BACK);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void dropoutDependsOnTheSeedAlone() {
        Weights weights = weights(6);
        PackedBatch batch = pack(SequenceSamples.asking(1, 2, 3));

        assertThat(trained(weights, batch, 1)).containsExactly(trained(weights, batch, 1));
        assertThat(trained(weights, batch, 1)).isNotEqualTo(trained(weights, batch, 2));
    }

    private float[] trained(Weights weights, PackedBatch batch, int seed) {
        try (TrainingStep step = new TrainingStep(recipe(0.5), weights, AdamW.State.initial(weights.values().length))) {
            step.learn(batch, 0.01, seed);
            return step.weights().values();
        }
    }

    private Weights weights(long seed) {
        return SequenceSamples.weights(recipe(0).layout(), seed);
    }

    private Sight sight() {
        return recipe(0).curriculum().sight();
    }

    private PackedBatch pack(Sequence... row) {
        return PackedBatch.of(List.of(List.of(row)), LENGTH, sight());
    }

    private float[] states(Weights weights, Sequence... row) {
        try (NDManager manager = Torch.newManager();
                SequenceNetwork network = recipe(0.5).network(manager, weights)) {
            return network.states(manager, pack(row), false).toFloatArray();
        }
    }

    private static Weights moved(Weights weights, int index, float by) {
        float[] values = weights.values().clone();
        values[index] += by;
        return new Weights(weights.layout(), values);
    }

    private double loss(Weights weights, PackedBatch batch) {
        try (NDManager manager = Torch.newManager();
                SequenceNetwork network = recipe(0).network(manager, weights)) {
            NDArray states = network.states(manager, batch, false);
            return FullSoftmax.of(manager, states, network.courses(), batch).loss() / batch.targets().length;
        }
    }

    private float[] gradient(Weights weights, PackedBatch batch) {
        try (NDManager manager = Torch.newManager();
                SequenceNetwork network = recipe(0).network(manager, weights)) {
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
