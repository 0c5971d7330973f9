package org.bigmooc.ml.gru4rec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.bigmooc.ml.arithmetic.LayerNormal;
import org.bigmooc.ml.sequence.PackedBatch;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.torch.Layers;
import org.bigmooc.ml.torch.NativeArrays;
import org.bigmooc.ml.weights.WeightLayout.Slot;
import org.bigmooc.ml.weights.Weights;

/**
 * The trainable network: a gated recurrent unit (Cho et al., EMNLP 2014) over the courses of each row, which forgets everything where a
 * new sequence begins. All rows take a step at a time, so that packed rows need no padding. Not thread-safe.
 */
final class GruNetwork implements SequenceNetwork {

    private final int width;
    private final GruLayout layout;
    private final float dropout;
    private final NDManager manager;
    private final List<NDArray> parameters;

    /** An array that lives as long as the network: a Java number may be freed before the backward pass reads it. */
    private final NDArray courseFactor;

    GruNetwork(NDManager parent, GruShape shape, Weights weights, double dropout) {
        this.width = shape.width();
        this.layout = GruLayout.of(shape);
        this.dropout = (float) dropout;
        this.manager = parent.newSubManager();
        this.parameters = NativeArrays.parameters(manager, weights);
        this.courseFactor = manager.create(shape.courseFactor());
    }

    @Override
    public List<NDArray> parameters() {
        return parameters;
    }

    @Override
    public NDArray courses() {
        return parameter(layout.courses());
    }

    private NDArray parameter(Slot slot) {
        return parameters.get(slot.index());
    }

    @Override
    public NDArray states(NDManager scope, PackedBatch batch, boolean training) {
        float share = training ? dropout : 0;
        StepMajor places = new StepMajor(batch);
        NDArray course = Layers.embedding(scope.create(places.courses(), places.shape()), courses());
        NDArray input = Layers.drop(course.mul(courseFactor), share);
        NDArray gates = Layers.linear(input, parameter(layout.input()), parameter(layout.inputBias()));
        NDArray memories = memories(scope, gates, places);
        NDArray asked = Layers.embedding(scope.create(places.asked()), memories);
        NDArray output =
                Layers.linear(Layers.drop(asked, share), parameter(layout.output()), parameter(layout.outputBias()));
        return Layers.normalise(
                output, parameter(layout.finalScale()), parameter(layout.finalShift()), LayerNormal.EPSILON);
    }

    /** The memory after each place, [steps * rows, width]. */
    private NDArray memories(NDManager scope, NDArray gates, StepMajor places) {
        int steps = places.steps();
        NDList parts = gates.split(new long[] {2L * width}, 2);
        NDList switches = parts.get(0).split(steps, 0);
        NDList candidates = parts.get(1).split(steps, 0);
        NDList kept =
                scope.create(places.kept(), new Shape(steps, places.rows(), 1)).split(steps, 0);
        NDArray memory = scope.zeros(new Shape(places.rows(), width));
        NDList memories = new NDList(steps);
        for (int step = 0; step < steps; step++) {
            memory = next(
                    memory.mul(kept.get(step).squeeze(0)),
                    switches.get(step).squeeze(0),
                    candidates.get(step).squeeze(0));
            memories.add(memory);
        }
        return NDArrays.concat(memories, 0);
    }

    private NDArray next(NDArray memory, NDArray inputSwitches, NDArray inputCandidate) {
        NDList own = Layers.linear(memory, parameter(layout.memory()), parameter(layout.memoryBias()))
                .split(new long[] {2L * width}, 1);
        NDList switches =
                inputSwitches.add(own.get(0)).getNDArrayInternal().sigmoid().split(2, 1);
        NDArray candidate = inputCandidate.add(switches.get(0).mul(own.get(1))).tanh();
        return candidate.add(switches.get(1).mul(memory.sub(candidate)));
    }

    @Override
    public void close() {
        manager.close();
    }
}
