package org.bigmooc.ml.arithmetic;

/**
 * A linear map y = W x + b over plain arrays, the hot loop of serving.
 *
 * <p>It adds up columns of W, because the just-in-time compiler turns such loops, and not those of dot products, into vector
 * instructions; several columns and two vectors at a time, and of large maps a part after the other, so that arithmetic and not memory sets
 * the pace. However many vectors there are, each sum is added up in the same order, so that the results are the same to the last bit.
 */
public final class Dense {

    private static final int UNROLLED = 4;

    /** Outputs of a part: with a width of 200, a part of W fills less than a megabyte. */
    private static final int TILE = 1120;

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
        add(x, y, 0, y.length);
        return y;
    }

    private void add(float[] x, float[] y, int begin, int end) {
        int in = 0;
        for (; in + UNROLLED <= columns.length; in += UNROLLED) {
            addFour(in, x, y, begin, end);
        }
        for (; in < columns.length; in++) {
            addOne(columns[in], x[in], y, begin, end);
        }
    }

    /** W x + b for the rows from {@code from} to before {@code to}; the other rows stay null. */
    public float[][] of(float[][] x, int from, int to) {
        float[][] y = new float[x.length][];
        for (int row = from; row < to; row++) {
            y[row] = new float[bias.length];
        }
        multiply(x, from, to, y, from);
        return y;
    }

    /** W x + b for the rows from {@code from} to before {@code to}, into rows of [out] from the first on, whatever these held. */
    public void of(float[][] x, int from, int to, float[][] y) {
        multiply(x, from, to, y, 0);
    }

    /** How many multiplications and additions W x + b takes. */
    public long operations() {
        return 2L * columns.length * bias.length;
    }

    /** Takes as much of W at a time as stays near, through all rows. */
    private void multiply(float[][] x, int from, int to, float[][] y, int firstOfY) {
        int tiles = Math.max(1, (bias.length + TILE - 1) / TILE);
        for (int tile = 0; tile < tiles; tile++) {
            int begin = (int) ((long) bias.length * tile / tiles);
            int end = (int) ((long) bias.length * (tile + 1) / tiles);
            int row = from;
            for (; row + 2 <= to; row += 2) {
                float[] one = y[row - from + firstOfY];
                float[] other = y[row - from + firstOfY + 1];
                System.arraycopy(bias, begin, one, begin, end - begin);
                System.arraycopy(bias, begin, other, begin, end - begin);
                addToBoth(x[row], x[row + 1], one, other, begin, end);
            }
            if (row < to) {
                float[] last = y[row - from + firstOfY];
                System.arraycopy(bias, begin, last, begin, end - begin);
                add(x[row], last, begin, end);
            }
        }
    }

    private void addToBoth(float[] x, float[] x2, float[] y, float[] y2, int begin, int end) {
        int in = 0;
        for (; in + UNROLLED <= columns.length; in += UNROLLED) {
            addFourToBoth(in, x, x2, y, y2, begin, end);
        }
        for (; in < columns.length; in++) {
            addOne(columns[in], x[in], y, begin, end);
            addOne(columns[in], x2[in], y2, begin, end);
        }
    }

    private void addFourToBoth(int in, float[] x, float[] x2, float[] y, float[] y2, int begin, int end) {
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
        for (int out = begin; out < end; out++) {
            float v0 = w0[out];
            float v1 = w1[out];
            float v2 = w2[out];
            float v3 = w3[out];
            y[out] = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, y[out]))));
            y2[out] = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, y2[out]))));
        }
    }

    private void addFour(int in, float[] x, float[] y, int begin, int end) {
        float[] w0 = columns[in];
        float[] w1 = columns[in + 1];
        float[] w2 = columns[in + 2];
        float[] w3 = columns[in + 3];
        float a0 = x[in];
        float a1 = x[in + 1];
        float a2 = x[in + 2];
        float a3 = x[in + 3];
        for (int out = begin; out < end; out++) {
            y[out] = Math.fma(a3, w3[out], Math.fma(a2, w2[out], Math.fma(a1, w1[out], Math.fma(a0, w0[out], y[out]))));
        }
    }

    private static void addOne(float[] column, float factor, float[] y, int begin, int end) {
        for (int out = begin; out < end; out++) {
            y[out] = Math.fma(factor, column[out], y[out]);
        }
    }
}
