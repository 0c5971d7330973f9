package org.bigmooc.ml.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.bigmooc.ml.weights.WeightLayout.Slot;
import org.bigmooc.ml.weights.Weights;

/** Copies between the engine's arrays and Java's. */
public final class NativeArrays {

    private NativeArrays() {}

    /** One array after another. */
    public static float[] flatten(List<NDArray> arrays) {
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

    /** Copies weights into arrays that gradients are recorded for, one a slot; vectors have one dimension. */
    public static List<NDArray> parameters(NDManager manager, Weights weights) {
        return weights.layout().slots().stream()
                .map(slot -> parameter(manager, weights.values(), slot))
                .toList();
    }

    private static NDArray parameter(NDManager manager, float[] values, Slot slot) {
        Shape form = slot.rows() == 1 ? new Shape(slot.columns()) : new Shape(slot.rows(), slot.columns());
        NDArray parameter = manager.create(FloatBuffer.wrap(values, slot.offset(), slot.size()), form);
        parameter.setRequiresGradient(true);
        return parameter;
    }
}
