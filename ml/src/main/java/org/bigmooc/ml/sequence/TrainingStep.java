package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Optional;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.ml.torch.AdamW;
import org.bigmooc.ml.torch.NativeArrays;
import org.bigmooc.ml.torch.Torch;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/** A network and its optimizer, moved one batch at a time. Not thread-safe; close it to free its native memory. */
public final class TrainingStep implements AutoCloseable {

    private final NDManager manager = Torch.newManager();
    private final TrainingPlan plan;
    private final WeightLayout layout;
    private final SequenceNetwork network;
    private final AdamW optimizer;
    private final ReplicaGroup replicas;
    private final Optional<SharedGradients> shared;

    /** Goes on from these weights and the optimizer's state that belongs to them. */
    public TrainingStep(SequenceRecipe recipe, Weights weights, AdamW.State state) {
        this(recipe, weights, state, ReplicaGroup.ALONE);
    }

    /** The same in each of several replicas, which take every step together. */
    TrainingStep(SequenceRecipe recipe, Weights weights, AdamW.State state, ReplicaGroup replicas) {
        plan = recipe.plan();
        layout = weights.layout();
        network = recipe.network(manager, weights);
        optimizer = new AdamW(manager, network.parameters(), state, plan.weightDecay(), plan.maxGradientNorm());
        this.replicas = replicas;
        shared = replicas.isAlone()
                ? Optional.empty()
                : Optional.of(new SharedGradients(replicas, network.parameters()));
        shared.ifPresent(SharedGradients::requireSameWeights);
    }

    /**
     * Learns from one batch; the seed alone decides what dropout leaves out and which negatives are drawn.
     *
     * @return the mean loss before the step, in nats
     */
    public double learn(PackedBatch batch, double rate, int seed) {
        return learn(batch, batch.targets().length, rate, seed);
    }

    /**
     * The same from this replica's part of a batch, together with the others.
     *
     * @param asked how many courses of the part count: all of them, or none where there is nothing left for this replica
     * @return the mean loss over all parts before the step, in nats
     */
    double learn(PackedBatch part, int asked, double rate, int seed) {
        Torch.LOCK.lock();
        try (NDManager scope = manager.newSubManager()) {
            Torch.engine().setRandomSeed(seed);
            double loss = gradients(scope, part, seed).loss() * asked / part.targets().length;
            double mean =
                    shared.map(gradients -> gradients.average(asked, loss)).orElse(loss / asked);
            optimizer.step(rate);
            shared.ifPresent(SharedGradients::requireSameWeights);
            return mean;
        } finally {
            Torch.LOCK.unlock();
        }
    }

    private FullSoftmax.Result gradients(NDManager scope, PackedBatch batch, int seed) {
        FullSoftmax.Result result;
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray states = network.states(scope, batch, true);
            result = loss(scope, states, batch, seed);
            collector.backward(result.surrogate());
        }
        try (NDArray gradient = network.courses().getGradient()) {
            gradient.addi(result.courseGradient());
        }
        return result;
    }

    private FullSoftmax.Result loss(NDManager scope, NDArray states, PackedBatch batch, int seed) {
        return plan.negatives() == 0
                ? FullSoftmax.of(scope, states, network.courses(), batch, plan.labelSmoothing())
                : SampledSoftmax.of(scope, states, network.courses(), batch, plan.negatives(), seed);
    }

    double validate(ValidationNdcg validation) {
        return validation.of(manager, network, replicas);
    }

    /** Copies the weights out of native memory. */
    public Weights weights() {
        return new Weights(layout, NativeArrays.flatten(network.parameters()));
    }

    /** Copies the optimizer's state out of native memory. */
    public AdamW.State optimizerState() {
        return optimizer.state();
    }

    @Override
    public void close() {
        network.close();
        manager.close();
    }
}
