package org.bigmooc.ml.sasrec;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Every weight of a SASRec in one array, ordered by its {@link WeightLayout}. Immutable by agreement: nobody writes to it. */
final class SasRecWeights {

    private static final double DEVIATION = 0.02;

    private final SasRecShape shape;
    private final WeightLayout layout;
    private final float[] values;

    SasRecWeights(SasRecShape shape, float[] values) {
        this.shape = shape;
        this.layout = new WeightLayout(shape);
        this.values = values;
        if (values.length != layout.size()) {
            throw new IllegalArgumentException("A SASRec of " + shape + " has " + layout.size() + " weights, but "
                    + values.length + " were given.");
        }
    }

    /** Draws the weights that training starts from: scales 1, shifts and biases 0, all else normal around 0. */
    static SasRecWeights initial(SasRecShape shape, long seed) {
        WeightLayout layout = new WeightLayout(shape);
        float[] values = new float[layout.size()];
        SplittableRandom random = new SplittableRandom(seed);
        for (WeightLayout.Slot slot : layout.slots()) {
            if (slot.name().endsWith("scale")) {
                Arrays.fill(values, slot.offset(), slot.end(), 1f);
            } else if (slot.rows() > 1) {
                fillNormal(values, slot, random);
            }
        }
        return new SasRecWeights(shape, values);
    }

    private static void fillNormal(float[] values, WeightLayout.Slot slot, SplittableRandom random) {
        double deviation = slot.name().endsWith("weight") ? 1 / Math.sqrt(slot.columns()) / 2 : DEVIATION;
        for (int i = slot.offset(); i < slot.end(); i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
    }

    SasRecShape shape() {
        return shape;
    }

    WeightLayout layout() {
        return layout;
    }

    float[] values() {
        return values;
    }

    /** A copy of a matrix, row by row. */
    float[][] rows(WeightLayout.Slot slot) {
        float[][] rows = new float[slot.rows()][];
        for (int row = 0; row < rows.length; row++) {
            int from = slot.offset() + row * slot.columns();
            rows[row] = Arrays.copyOfRange(values, from, from + slot.columns());
        }
        return rows;
    }

    /** A copy of a vector. */
    float[] vector(WeightLayout.Slot slot) {
        return Arrays.copyOfRange(values, slot.offset(), slot.end());
    }
}
