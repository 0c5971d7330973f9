package org.bigmooc.ml.weights;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bigmooc.ml.weights.WeightLayout.Slot;

/** Every weight of a network in one array. Immutable by agreement: nobody writes to it. */
public final class Weights {

    private static final double DEVIATION = 0.02;

    private final WeightLayout layout;
    private final float[] values;

    /** Takes the array without copying it. */
    public Weights(WeightLayout layout, float[] values) {
        if (values.length != layout.size()) {
            throw new IllegalArgumentException(
                    "This network has " + layout.size() + " weights, but " + values.length + " were given.");
        }
        this.layout = layout;
        this.values = values;
    }

    /** Draws the weights that training starts from: scales 1, shifts and biases 0, all else normal around 0. */
    public static Weights initial(WeightLayout layout, long seed) {
        float[] values = new float[layout.size()];
        SplittableRandom random = new SplittableRandom(seed);
        for (Slot slot : layout.slots()) {
            if (slot.name().endsWith("scale")) {
                Arrays.fill(values, slot.offset(), slot.end(), 1f);
            } else if (slot.rows() > 1) {
                fillNormal(values, slot, random);
            }
        }
        return new Weights(layout, values);
    }

    private static void fillNormal(float[] values, Slot slot, SplittableRandom random) {
        double deviation = slot.name().endsWith("weight") ? 1 / Math.sqrt(slot.columns()) / 2 : DEVIATION;
        for (int i = slot.offset(); i < slot.end(); i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
    }

    /** Where each matrix lies. */
    public WeightLayout layout() {
        return layout;
    }

    /** The array itself, not a copy. */
    public float[] values() {
        return values;
    }

    /** A copy of a matrix, row by row. */
    public float[][] rows(Slot slot) {
        float[][] rows = new float[slot.rows()][];
        for (int row = 0; row < rows.length; row++) {
            int from = slot.offset() + row * slot.columns();
            rows[row] = Arrays.copyOfRange(values, from, from + slot.columns());
        }
        return rows;
    }

    /** A copy of a vector. */
    public float[] vector(Slot slot) {
        return Arrays.copyOfRange(values, slot.offset(), slot.end());
    }
}
