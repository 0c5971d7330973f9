package org.bigmooc.ml.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;

/** The layers that networks are made of, as functions of arrays. */
public final class Layers {

    private Layers() {}

    /** The rows of a table, [indices..., width]. */
    public static NDArray embedding(NDArray indices, NDArray table) {
        return Embedding.embedding(indices, table, SparseFormat.DENSE).singletonOrThrow();
    }

    /** W x + b over the last dimension; W is [out, in]. */
    public static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
        return Linear.linear(x, weight, bias).singletonOrThrow();
    }

    /** Layer normalisation over the last dimension, then scaled and shifted. */
    public static NDArray normalise(NDArray x, NDArray scale, NDArray shift, float epsilon) {
        return LayerNorm.layerNorm(x, new Shape(scale.size()), scale, shift, epsilon)
                .singletonOrThrow();
    }

    /** Sets a share of the values to zero at random and scales the others up; a share of 0 leaves them alone. */
    public static NDArray drop(NDArray x, float share) {
        return share > 0 ? Dropout.dropout(x, share, true).singletonOrThrow() : x;
    }
}
