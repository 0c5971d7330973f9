package org.bigmooc.ml.sasrec;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Copies between the engine's arrays and Java's. */
final class NativeArrays {

    private NativeArrays() {}

    /** One array after another. */
    static float[] flatten(List<NDArray> arrays) {
        int size = 0;
        for (NDArray array : arrays) {
            size += (int) array.size();
        }
        float[] values = new float[size];
        int offset = 0;
        for (NDArray array : arrays) {
            float[] part = array.toFloatArray();
            System.arraycopy(part, 0, values, offset, part.length);
            offset += part.length;
        }
        return values;
    }
}
