package org.bigmooc.ml.transformer;

import org.bigmooc.ml.sequence.HistoryReader;
import org.bigmooc.ml.sequence.Sight;
import org.bigmooc.ml.transformer.EncoderBlock.Projection;
import org.bigmooc.ml.weights.Weights;

/**
 * A transformer that looks both ways, for serving: it reads a history with a mask at its end, and the state is that of the mask.
 *
 * <p>Places are counted from the mask, so that leaving out a course changes nothing about the places after it, and those before it are one
 * nearer whichever course is missing. What the first block needs of either is computed once. Immutable and thread-safe.
 */
public final class ClozeEncoder implements HistoryReader {

    private final int length;
    private final int mask;
    private final EncoderStack stack;

    /** Takes the embeddings of the courses, of which the last is the mask, without copying them. */
    public ClozeEncoder(TransformerShape shape, Weights weights, float[][] coursesAndMask) {
        length = shape.length() - 1;
        mask = coursesAndMask.length - 1;
        stack = new EncoderStack(shape, weights, coursesAndMask, Sight.BOTH_WAYS);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public float[] state(int[] history) {
        float[][] x = embedded(history, history.length);
        return state(x, stack.project(0, x, 0, x.length));
    }

    @Override
    public float[][] statesWithoutEach(int[] history, int from) {
        float[][] whole = embedded(history, history.length);
        float[][] nearer = embedded(history, history.length - 1);
        Projection wholeProjection = stack.project(0, whole, 0, whole.length);
        Projection nearerProjection = stack.project(0, nearer, 0, history.length - 1);
        float[][] states = new float[history.length - from][];
        for (int missing = from; missing < history.length; missing++) {
            float[][] x = new float[history.length][];
            for (int place = 0; place < x.length; place++) {
                x[place] = (place < missing ? nearer[place] : whole[place + 1]).clone();
            }
            states[missing - from] = state(x, nearerProjection.upTo(missing, wholeProjection));
        }
        return states;
    }

    /** The courses and the mask as the first block reads them if {@code distance} is how far the first is from the mask. */
    private float[][] embedded(int[] history, int distance) {
        float[][] x = new float[history.length + 1][];
        for (int place = 0; place < history.length; place++) {
            x[place] = stack.embedded(history[place], Math.max(0, distance - place));
        }
        x[history.length] = stack.embedded(mask, 0);
        return x;
    }

    private float[] state(float[][] x, Projection first) {
        Projection projection = first;
        for (int block = 1; block < stack.blocks(); block++) {
            stack.advance(block - 1, x, projection, 0, x.length);
            projection = stack.project(block, x, 0, x.length);
        }
        return stack.state(x[x.length - 1], projection, x.length);
    }
}
