package org.bigmooc.ml.gru4rec;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.bigmooc.ml.sequence.PackedBatch;

/** A batch with its places in another order: the first of all rows, then the second of all rows, and so on. */
record StepMajor(PackedBatch batch) {

    int steps() {
        return batch.length();
    }

    int rows() {
        return batch.rows();
    }

    Shape shape() {
        return new Shape(steps(), rows());
    }

    long[] courses() {
        long[] courses = new long[batch.courses().length];
        for (int place = 0; place < courses.length; place++) {
            courses[moved(place)] = batch.courses()[place];
        }
        return courses;
    }

    /** What of the memory is kept on the way into a place: 0 at the beginning of a sequence, else 1. */
    float[] kept() {
        float[] kept = new float[batch.positions().length];
        for (int place = 0; place < kept.length; place++) {
            kept[moved(place)] = batch.positions()[place] == 0 ? 0 : 1;
        }
        return kept;
    }

    /** The asked places, in the order of the batch. */
    long[] asked() {
        return Arrays.stream(batch.asked())
                .map(place -> moved(Math.toIntExact(place)))
                .toArray();
    }

    private int moved(int place) {
        return place % steps() * rows() + place / steps();
    }
}
