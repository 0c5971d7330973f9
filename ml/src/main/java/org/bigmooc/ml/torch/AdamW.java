package org.bigmooc.ml.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019), the gradient's global norm being clipped first. Its state can be
 * taken out and put back exactly. Not thread-safe.
 */
public final class AdamW implements AutoCloseable {

    private static final float MEAN_DECAY = 0.9f;
    private static final float SQUARE_DECAY = 0.98f;
    private static final float EPSILON = 1e-8f;
    private static final float NO_CLIPPING = -1f;

    /**
     * All that the optimizer remembers.
     *
     * @param steps taken so far
     * @param means decaying means of the gradients, in the order of the parameters
     * @param squares decaying means of their squares, likewise
     */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    public record State(int steps, float[] means, float[] squares) {

        /** Before the first step. */
        public static State initial(int size) {
            return new State(0, new float[size], new float[size]);
        }
    }

    private final NDManager manager;
    private final List<NDArray> parameters;
    private final List<NDArray> means;
    private final List<NDArray> squares;
    private final float weightDecay;
    private final double maxNorm;
    private int steps;

    /** Goes on from a state; the parameters stay the caller's. */
    public AdamW(NDManager parent, List<NDArray> parameters, State state, double weightDecay, double maxNorm) {
        this.manager = parent.newSubManager();
        this.parameters = parameters;
        this.weightDecay = (float) weightDecay;
        this.maxNorm = maxNorm;
        this.steps = state.steps();
        this.means = shaped(state.means());
        this.squares = shaped(state.squares());
    }

    private List<NDArray> shaped(float[] values) {
        List<NDArray> arrays = new ArrayList<>();
        int offset = 0;
        for (NDArray parameter : parameters) {
            int size = (int) parameter.size();
            arrays.add(manager.create(FloatBuffer.wrap(values, offset, size), parameter.getShape()));
            offset += size;
        }
        return List.copyOf(arrays);
    }

    /** Copies the state out of native memory. */
    public State state() {
        return new State(steps, NativeArrays.flatten(means), NativeArrays.flatten(squares));
    }

    /** Moves every parameter against its gradient and sets the gradients to zero; returns their norm before clipping. */
    public double step(double rate) {
        steps++;
        NDList gradients =
                new NDList(parameters.stream().map(NDArray::getGradient).toList());
        try (gradients) {
            double norm = norm(gradients);
            float shrink = norm > maxNorm ? (float) (maxNorm / norm) : 1f;
            for (int i = 0; i < parameters.size(); i++) {
                update(i, gradients.get(i), (float) rate, shrink);
            }
            return norm;
        }
    }

    private void update(int i, NDArray gradient, float rate, float shrink) {
        NDArray parameter = parameters.get(i);
        double correction = Math.sqrt(1 - Math.pow(SQUARE_DECAY, steps)) / (1 - Math.pow(MEAN_DECAY, steps));
        boolean matrix = parameter.getShape().dimension() > 1;
        parameter
                .getNDArrayInternal()
                .adamUpdate(
                        new NDList(parameter, gradient, means.get(i), squares.get(i)),
                        new NDList(parameter),
                        rate,
                        (float) (rate * correction),
                        matrix ? weightDecay : 0f,
                        shrink,
                        NO_CLIPPING,
                        MEAN_DECAY,
                        SQUARE_DECAY,
                        EPSILON,
                        false,
                        true);
    }

    private static double norm(NDList gradients) {
        double sum = 0;
        for (NDArray gradient : gradients) {
            try (NDArray norm = gradient.norm()) {
                sum += Math.pow(norm.getFloat(), 2);
            }
        }
        return Math.sqrt(sum);
    }

    @Override
    public void close() {
        manager.close();
    }
}
