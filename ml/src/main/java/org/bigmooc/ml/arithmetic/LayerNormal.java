package org.bigmooc.ml.arithmetic;

/** Layer normalisation (Ba, Kiros and Hinton, 2016) of single vectors. */
public final class LayerNormal {

    /** Keeps the deviation of equal numbers from being zero. */
    public static final float EPSILON = 1e-5f;

    private final float[] scale;
    private final float[] shift;

    /** Takes the learned factors and summands, without copying. */
    public LayerNormal(float[] scale, float[] shift) {
        this.scale = scale;
        this.shift = shift;
    }

    /** Mean 0 and deviation 1, then scaled and shifted. */
    public float[] of(float[] x) {
        float mean = Vectors.sum(x) / x.length;
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] - mean;
        }
        float factor = (float) (1 / Math.sqrt(Vectors.dot(y, y) / x.length + EPSILON));
        for (int i = 0; i < x.length; i++) {
            y[i] = y[i] * factor * scale[i] + shift[i];
        }
        return y;
    }

    /** The same for the rows from {@code from} to before {@code to}; the other rows stay null. */
    public float[][] of(float[][] x, int from, int to) {
        float[][] y = new float[x.length][];
        for (int row = from; row < to; row++) {
            y[row] = of(x[row]);
        }
        return y;
    }
}
