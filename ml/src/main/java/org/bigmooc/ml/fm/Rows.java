package org.bigmooc.ml.fm;

/** Adding multiples of parts of arrays, in loops that the JIT compiler turns into vector instructions. */
final class Rows {

    private Rows() {}

    /** Multiplies every number. */
    static void scale(float[] numbers, float factor) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
        }
    }

    /** Adds {@code factor} times {@code count} numbers of {@code from} to numbers of {@code to}. */
    static void add(float[] to, int toAt, float factor, float[] from, int fromAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] += factor * from[fromAt + i];
        }
    }
}
