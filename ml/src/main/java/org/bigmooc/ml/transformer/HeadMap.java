package org.bigmooc.ml.transformer;

import java.util.List;
import org.bigmooc.ml.arithmetic.Dense;

/** Linear maps, one after another. Immutable and thread-safe. */
record HeadMap(List<Dense> steps) {

    HeadMap {
        steps = List.copyOf(steps);
    }

    float[] of(float[] x) {
        float[] y = x;
        for (Dense step : steps) {
            y = step.of(y);
        }
        return y;
    }

    /** The same for the rows from {@code from} to before {@code to}; the other rows stay null. */
    float[][] of(float[][] x, int from, int to) {
        float[][] y = x;
        for (Dense step : steps) {
            y = step.of(y, from, to);
        }
        return y;
    }
}
