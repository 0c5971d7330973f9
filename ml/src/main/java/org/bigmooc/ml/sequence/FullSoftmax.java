package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.bigmooc.ml.torch.Layers;

/**
 * Cross-entropy against a softmax over all courses that the learner had not taken yet, with the gradient of the normaliser written out by
 * hand. Nobody is recommended a course twice, so the network need not learn to avoid it.
 *
 * <p>The logits of a batch are tens of megabytes; left to the engine they would be written and read many times. Here some
 * states at a time pass through a product that stays in the processor's cache, and only the small results are kept. For n states H and
 * course embeddings E the mean loss is log Σ exp(H Eᵀ) less the target's logit; its gradient is (P E - E[target]) / n for H
 * and (Pᵀ H - Σ H[target]) / n for E, with P the softmax.
 */
public final class FullSoftmax {

    private static final int STATES_AT_A_TIME = 128;
    private static final float IMPOSSIBLE = -1e9f;
    private static final float SMALLEST_PROBABILITY = 1e-30f;

    private final NDManager scope;
    private final NDArray states;
    private final NDArray courses;
    private final NDArray stateGradient;
    private final NDArray courseGradient;
    private final PackedBatch batch;
    private final long[] targets;

    /**
     * What one batch gives.
     *
     * @param surrogate a scalar whose gradient is that of the mean loss, less {@code courseGradient}
     * @param courseGradient the normaliser's part of the gradient for the course embeddings, [courses, width]
     * @param loss sum over all states, in nats
     */
    public record Result(NDArray surrogate, NDArray courseGradient, double loss) {}

    private FullSoftmax(NDManager scope, NDArray states, NDArray courses, PackedBatch batch) {
        this.scope = scope;
        this.batch = batch;
        this.targets = batch.targets();
        this.states = states.stopGradient();
        this.courses = courses.stopGradient();
        this.courses.attach(scope);
        this.stateGradient = scope.zeros(states.getShape());
        this.courseGradient = scope.zeros(courses.getShape());
    }

    /** The loss of the states [n, width] of a batch; results live in {@code scope}. */
    public static Result of(NDManager scope, NDArray states, NDArray courses, PackedBatch batch) {
        return of(scope, states, courses, batch, 0);
    }

    /**
     * The same with smoothed labels (Szegedy et al., CVPR 2016): all courses together are wanted a little. The loss that is told stays that
     * of the targets.
     *
     * @param smoothing the share of all courses, 0 to below 1
     */
    static Result of(NDManager scope, NDArray states, NDArray courses, PackedBatch batch, double smoothing) {
        FullSoftmax softmax = new FullSoftmax(scope, states, courses, batch);
        long[] targets = batch.targets();
        double loss = 0;
        for (int from = 0; from < targets.length; from += STATES_AT_A_TIME) {
            loss += softmax.addPart(from, Math.min(targets.length, from + STATES_AT_A_TIME));
        }
        NDArray wanted = wanted(scope, courses, targets, (float) smoothing);
        NDArray share = scope.create(1f / targets.length);
        NDArray surrogate = states.mul(softmax.stateGradient.sub(wanted)).sum().mul(share);
        return new Result(surrogate, softmax.courseGradient.muli(share), loss);
    }

    private static NDArray wanted(NDManager scope, NDArray courses, long[] targets, float smoothing) {
        NDArray wanted = Layers.embedding(scope.create(targets), courses);
        return smoothing == 0
                ? wanted
                : wanted.mul(scope.create(1 - smoothing))
                        .add(courses.mean(new int[] {0}).mul(scope.create(smoothing)));
    }

    private double addPart(int from, int to) {
        try (NDManager part = scope.newSubManager()) {
            NDIndex range = new NDIndex().addSliceDim(from, to);
            NDArray state = states.get(part, range);
            NDArray logits = state.matMul(courses.transpose());
            NDArray taken = part.create(batch.taken(from, to, (int) courses.size(0)));
            logits.reshape(-1).set(new NDIndex("{}", taken), part.create(IMPOSSIBLE));
            NDArray probability = logits.softmax(1);
            stateGradient.set(range, probability.matMul(courses));
            courseGradient.addi(probability.transpose().matMul(state));
            NDArray target = part.create(Arrays.copyOfRange(targets, from, to), new Shape(to - from, 1));
            NDArray hit = probability.gather(target, 1).maximum(SMALLEST_PROBABILITY);
            return -hit.log().sum().getFloat();
        }
    }
}
