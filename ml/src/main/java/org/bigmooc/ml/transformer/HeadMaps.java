package org.bigmooc.ml.transformer;

import java.util.Arrays;
import java.util.List;
import org.bigmooc.ml.arithmetic.Dense;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.transformer.TransformerLayout.Block;
import org.bigmooc.ml.weights.Weights;

/** The maps of attention heads that serving needs as products only, multiplied out where that is cheaper; see {@link EncoderBlock}. */
final class HeadMaps {

    /** With more heads than these, products cost more than their factors. */
    private static final int MOST_MULTIPLIED = 2;

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
    HeadMap query(int head) {
        int queryRow = head * headWidth;
        int keyRow = width + queryRow;
        float[][] narrow = new float[headWidth][width];
        float[] narrowBias = new float[headWidth];
        float[][] wide = new float[width][headWidth];
        for (int inner = 0; inner < headWidth; inner++) {
            Vectors.add(narrow[inner], queryFactor, queryKeyValue[queryRow + inner]);
            narrowBias[inner] = queryFactor * queryKeyValueBias[queryRow + inner];
            for (int out = 0; out < width; out++) {
                wide[out][inner] = queryKeyValue[keyRow + inner][out];
            }
        }
        return map(narrow, narrowBias, wide, new float[width]);
    }

    /** Wo Wv and Wo bv of one head; the first one also brings bo, since the shares of attention add up to 1. */
    HeadMap value(int head) {
        int valueRow = 2 * width + head * headWidth;
        float[][] narrow = Arrays.copyOfRange(queryKeyValue, valueRow, valueRow + headWidth);
        float[] narrowBias = Arrays.copyOfRange(queryKeyValueBias, valueRow, valueRow + headWidth);
        float[][] wide = new float[width][];
        for (int out = 0; out < width; out++) {
            wide[out] = Arrays.copyOfRange(output[out], head * headWidth, (head + 1) * headWidth);
        }
        return map(narrow, narrowBias, wide, head == 0 ? outputBias.clone() : new float[width]);
    }

    /** Two narrow maps one after the other cost 2 / heads of what their product costs. */
    private HeadMap map(float[][] narrow, float[] narrowBias, float[][] wide, float[] bias) {
        if (width / headWidth > MOST_MULTIPLIED) {
            return new HeadMap(List.of(Dense.ofRows(narrow, narrowBias), Dense.ofRows(wide, bias)));
        }
        float[][] product = new float[width][width];
        for (int out = 0; out < width; out++) {
            for (int inner = 0; inner < headWidth; inner++) {
                Vectors.add(product[out], wide[out][inner], narrow[inner]);
                bias[out] += wide[out][inner] * narrowBias[inner];
            }
        }
        return new HeadMap(List.of(Dense.ofRows(product, bias)));
    }
}
