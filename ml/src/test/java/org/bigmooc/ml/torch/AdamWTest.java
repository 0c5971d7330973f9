package org.bigmooc.ml.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamWTest {

    private static final float[] START = {0.5f, -1f, 2f, 0.25f};
    private static final double RATE = 0.1;
    private static final double DECAY = 0.2;
    private static final double MAX_NORM = 1.5;

    @Test
    void followsTheFormulaWithClippingAndDecoupledDecay() {
        try (NDManager manager = Torch.newManager()) {
            NDArray parameter = parameter(manager, START);
            try (AdamW optimizer =
                    new AdamW(manager, List.of(parameter), AdamW.State.initial(START.length), DECAY, MAX_NORM)) {
                float[] expected = START.clone();
                double[] mean = new double[START.length];
                double[] square = new double[START.length];
                for (int step = 1; step <= 5; step++) {
                    backward(parameter);
                    optimizer.step(RATE);
                    stepByHand(expected, mean, square, step);
                    assertThat(parameter.toFloatArray()).containsExactly(expected, within(1e-5f));
                }
            }
        }
    }

    @Test
    void goesOnFromASavedStateExactly() {
        try (NDManager manager = Torch.newManager()) {
            NDArray straight = parameter(manager, START);
            AdamW.State half = trained(manager, straight, AdamW.State.initial(START.length));
            NDArray resumed = parameter(manager, straight.toFloatArray());
            trained(manager, straight, half);
            trained(manager, resumed, half);

            assertThat(resumed.toFloatArray()).containsExactly(straight.toFloatArray());
        }
    }

    private static AdamW.State trained(NDManager manager, NDArray parameter, AdamW.State state) {
        try (AdamW optimizer = new AdamW(manager, List.of(parameter), state, DECAY, MAX_NORM)) {
            for (int step = 0; step < 3; step++) {
                backward(parameter);
                optimizer.step(RATE);
            }
            return optimizer.state();
        }
    }

    private static NDArray parameter(NDManager manager, float[] values) {
        NDArray parameter = manager.create(values.clone(), new Shape(2, 2));
        parameter.setRequiresGradient(true);
        return parameter;
    }

    /** The loss is Σ x², so the gradient is 2 x. */
    private static void backward(NDArray parameter) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            collector.backward(parameter.mul(parameter).sum());
        }
    }

    private static void stepByHand(float[] x, double[] mean, double[] square, int step) {
        double norm = 0;
        for (float value : x) {
            norm += 4 * value * value;
        }
        double shrink = Math.min(1, MAX_NORM / Math.sqrt(norm));
        for (int i = 0; i < x.length; i++) {
            double gradient = 2 * x[i] * shrink;
            mean[i] = 0.9 * mean[i] + 0.1 * gradient;
            square[i] = 0.98 * square[i] + 0.02 * gradient * gradient;
            double meanHat = mean[i] / (1 - Math.pow(0.9, step));
            double squareHat = square[i] / (1 - Math.pow(0.98, step));
            x[i] = (float) (x[i] * (1 - RATE * DECAY) - RATE * meanHat / (Math.sqrt(squareHat) + 1e-8));
        }
    }
}
