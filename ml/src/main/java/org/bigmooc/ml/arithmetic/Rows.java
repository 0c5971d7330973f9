package org.bigmooc.ml.arithmetic;

/** Adding multiples of rows to a row, eight at a time, in loops that the JIT compiler turns into vector instructions. */
final class Rows {

    private Rows() {}

    static void scale(double[] row, double factor, int from, int to) {
        for (int j = from; j < to; j++) {
            row[j] *= factor;
        }
    }

    static void add(double[] target, double factor, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] += factor * row[j];
        }
    }

    /** Adds {@code factors[k]} times {@code rows[first + k]}, for every k, in columns {@code from} to {@code to}. */
    static void add(double[] target, double[] factors, double[][] rows, int first, int from, int to) {
        int k = 0;
        for (; k + 8 <= factors.length; k += 8) {
            addEight(target, factors, k, rows, first + k, from, to);
        }
        for (; k < factors.length; k++) {
            add(target, factors[k], rows[first + k], from, to);
        }
    }

    private static void addEight(double[] target, double[] f, int k, double[][] rows, int r, int from, int to) {
        double f0 = f[k];
        double f1 = f[k + 1];
        double f2 = f[k + 2];
        double f3 = f[k + 3];
        double f4 = f[k + 4];
        double f5 = f[k + 5];
        double f6 = f[k + 6];
        double f7 = f[k + 7];
        double[] r0 = rows[r];
        double[] r1 = rows[r + 1];
        double[] r2 = rows[r + 2];
        double[] r3 = rows[r + 3];
        double[] r4 = rows[r + 4];
        double[] r5 = rows[r + 5];
        double[] r6 = rows[r + 6];
        double[] r7 = rows[r + 7];
        for (int j = from; j < to; j++) {
            target[j] += ((f0 * r0[j] + f1 * r1[j]) + (f2 * r2[j] + f3 * r3[j]))
                    + ((f4 * r4[j] + f5 * r5[j]) + (f6 * r6[j] + f7 * r7[j]));
        }
    }
}
