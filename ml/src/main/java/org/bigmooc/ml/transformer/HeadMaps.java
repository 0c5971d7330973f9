package org.bigmooc.ml.transformer;

import org.bigmooc.ml.arithmetic.Dense;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.transformer.TransformerLayout.Block;
import org.bigmooc.ml.weights.Weights;

/** Multiplies out the matrices of attention heads that serving needs as products only; see {@link EncoderBlock}. */
final class HeadMaps {

    private final int width;
    private final int headWidth;
    private final float queryFactor;
    private final float[][] queryKeyValue;
    private final float[] queryKeyValueBias;
    private final float[][] output;
    private final float[] outputBias;

    HeadMaps(TransformerShape shape, Weights weights, Block block) {
        width = shape.width();
        headWidth = width / shape.heads();
        queryFactor = shape.queryFactor();
        queryKeyValue = weights.rows(block.queryKeyValue());
        queryKeyValueBias = weights.vector(block.queryKeyValueBias());
        output = weights.rows(block.output());
        outputBias = weights.vector(block.outputBias());
    }

    /** Wkᵀ Wq and Wkᵀ bq of one head, with the factor of its queries. */
    Dense query(int head) {
        int queryRow = head * headWidth;
        int keyRow = width + queryRow;
        float[][] rows = new float[width][width];
        float[] bias = new float[width];
        for (int out = 0; out < width; out++) {
            for (int inner = 0; inner < headWidth; inner++) {
                float key = queryKeyValue[keyRow + inner][out] * queryFactor;
                Vectors.add(rows[out], key, queryKeyValue[queryRow + inner]);
                bias[out] += key * queryKeyValueBias[queryRow + inner];
            }
        }
        return Dense.ofRows(rows, bias);
    }

    /** Wo Wv and Wo bv of one head; the first one also brings bo, since the shares of attention add up to 1. */
    Dense value(int head) {
        int valueRow = 2 * width + head * headWidth;
        float[][] rows = new float[width][width];
        float[] bias = head == 0 ? outputBias.clone() : new float[width];
        for (int out = 0; out < width; out++) {
            for (int inner = 0; inner < headWidth; inner++) {
                float weight = output[out][head * headWidth + inner];
                Vectors.add(rows[out], weight, queryKeyValue[valueRow + inner]);
                bias[out] += weight * queryKeyValueBias[valueRow + inner];
            }
        }
        return Dense.ofRows(rows, bias);
    }
}
