package org.bigmooc.ml.fm;

/**
 * Adam on one array of parameters, with decoupled weight decay. Not thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter: Decoupled Weight Decay Regularization, 2017</a>
 */
final class Adam {

    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] values;
    private final float[] first;
    private final float[] second;

    /** Changes these values. */
    Adam(float[] values) {
        this.values = values;
        this.first = new float[values.length];
        this.second = new float[values.length];
    }

    float[] values() {
        return values;
    }

    /** Everything that a step depends on, for a checkpoint. */
    float[][] state() {
        return new float[][] {values, first, second};
    }

    /**
     * Takes one step down the gradient, and sets the gradient to zero.
     *
     * @param number of the step, from 1
     */
    void step(float[] gradient, int number, double rate, double decay) {
        float kept = (float) (1 - rate * decay);
        float size = (float) (rate * Math.sqrt(1 - Math.pow(BETA_2, number)) / (1 - Math.pow(BETA_1, number)));
        for (int i = 0; i < values.length; i++) {
            float slope = gradient[i];
            float mean = BETA_1 * first[i] + (1 - BETA_1) * slope;
            float square = BETA_2 * second[i] + (1 - BETA_2) * slope * slope;
            first[i] = mean;
            second[i] = square;
            values[i] = kept * values[i] - size * mean / ((float) Math.sqrt(square) + EPSILON);
            gradient[i] = 0;
        }
    }
}
