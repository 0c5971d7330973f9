package org.bigmooc.ml.sasrec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/** The network and its optimizer, moved one batch at a time. Not thread-safe; close it to free its native memory. */
final class TrainingStep implements AutoCloseable {

    private final NDManager manager = Torch.newManager();
    private final SasRecNetwork network;
    private final AdamW optimizer;

    TrainingStep(SasRecConfig config, SasRecWeights weights, AdamW.State state) {
        network = new SasRecNetwork(manager, weights, config.dropout());
        optimizer = new AdamW(manager, network.parameters(), state, config.weightDecay(), config.maxGradientNorm());
    }

    /**
     * Learns from one batch; the seed alone decides what dropout leaves out.
     *
     * @return the loss before the step, summed over the batch, in nats
     */
    double learn(PackedBatch batch, double rate, int seed) {
        Torch.LOCK.lock();
        try (NDManager scope = manager.newSubManager()) {
            Torch.engine().setRandomSeed(seed);
            FullSoftmax.Result result = gradients(scope, batch);
            optimizer.step(rate);
            return result.loss();
        } finally {
            Torch.LOCK.unlock();
        }
    }

    private FullSoftmax.Result gradients(NDManager scope, PackedBatch batch) {
        FullSoftmax.Result result;
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray states = network.states(scope, batch, true);
            result = FullSoftmax.of(scope, states, network.courses(), batch);
            collector.backward(result.surrogate());
        }
        try (NDArray gradient = network.courses().getGradient()) {
            gradient.addi(result.courseGradient());
        }
        return result;
    }

    double validate(ValidationNdcg validation) {
        return validation.of(manager, network);
    }

    SasRecWeights weights() {
        return network.weights();
    }

    AdamW.State optimizerState() {
        return optimizer.state();
    }

    @Override
    public void close() {
        manager.close();
    }
}
