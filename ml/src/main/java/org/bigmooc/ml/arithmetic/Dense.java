package org.bigmooc.ml.arithmetic;

/**
 * A linear map y = W x + b over plain arrays, the hot loop of serving.
 *
 * <p>It adds up columns of W, because the just-in-time compiler turns such loops, and not those of dot products, into vector
 * instructions; several columns and two vectors at a time, so that arithmetic and not memory sets the pace.
 */
public final class Dense {

    private static final int UNROLLED = 4;

    private final float[][] columns;
    private final float[] bias;

    /** Takes W by columns, [in][out], without copying, and b, [out]. */
    public Dense(float[][] columns, float[] bias) {
        this.columns = columns;
        this.bias = bias;
    }

    /** Takes W by rows, [out][in]. */
    public static Dense ofRows(float[][] rows, float[] bias) {
        float[][] columns = new float[rows[0].length][rows.length];
        for (int out = 0; out < rows.length; out++) {
            for (int in = 0; in < columns.length; in++) {
                columns[in][out] = rows[out][in];
            }
        }
        return new Dense(columns, bias);
    }

    /** W x + b, [out]. */
    public float[] of(float[] x) {
        float[] y = bias.clone();
        int in = 0;
        for (; in + UNROLLED <= columns.length; in += UNROLLED) {
            addFour(in, x, y);
        }
        for (; in < columns.length; in++) {
            addOne(columns[in], x[in], y);
        }
        return y;
    }

    /** W x + b for the rows from {@code from} to before {@code to}; the other rows stay null. */
    public float[][] of(float[][] x, int from, int to) {
        float[][] y = new float[x.length][];
        int row = from;
        for (; row + 2 <= to; row += 2) {
            y[row] = bias.clone();
            y[row + 1] = bias.clone();
            addToBoth(x[row], x[row + 1], y[row], y[row + 1]);
        }
        if (row < to) {
            y[row] = of(x[row]);
        }
        return y;
    }

    private void addToBoth(float[] x, float[] x2, float[] y, float[] y2) {
        int in = 0;
        for (; in + UNROLLED <= columns.length; in += UNROLLED) {
            addFourToBoth(in, x, x2, y, y2);
        }
        for (; in < columns.length; in++) {
            addOne(columns[in], x[in], y);
            addOne(columns[in], x2[in], y2);
        }
    }

    private void addFourToBoth(int in, float[] x, float[] x2, float[] y, float[] y2) {
        float[] w0 = columns[in];
        float[] w1 = columns[in + 1];
        float[] w2 = columns[in + 2];
        float[] w3 = columns[in + 3];
        float a0 = x[in];
        float a1 = x[in + 1];
        float a2 = x[in + 2];
        float a3 = x[in + 3];
        float b0 = x2[in];
        float b1 = x2[in + 1];
        float b2 = x2[in + 2];
        float b3 = x2[in + 3];
        for (int out = 0; out < y.length; out++) {
            float v0 = w0[out];
            float v1 = w1[out];
            float v2 = w2[out];
            float v3 = w3[out];
            y[out] = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, y[out]))));
            y2[out] = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, y2[out]))));
        }
    }

    private void addFour(int in, float[] x, float[] y) {
        float[] w0 = columns[in];
        float[] w1 = columns[in + 1];
        float[] w2 = columns[in + 2];
        float[] w3 = columns[in + 3];
        float a0 = x[in];
        float a1 = x[in + 1];
        float a2 = x[in + 2];
        float a3 = x[in + 3];
        for (int out = 0; out < y.length; out++) {
            y[out] = Math.fma(a3, w3[out], Math.fma(a2, w2[out], Math.fma(a1, w1[out], Math.fma(a0, w0[out], y[out]))));
        }
    }

    private static void addOne(float[] column, float factor, float[] y) {
        for (int out = 0; out < y.length; out++) {
            y[out] = Math.fma(factor, column[out], y[out]);
        }
    }
}
