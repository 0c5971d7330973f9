package org.bigmooc.ml.transformer;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.ml.sequence.HistoryReader;
import org.bigmooc.ml.sequence.Sight;
import org.bigmooc.ml.transformer.EncoderBlock.Projection;
import org.bigmooc.ml.weights.Weights;

/**
 * A transformer that looks back only, for serving.
 *
 * <p>Leaving out a course changes nothing before it; and after it the first block sees each course one place earlier, whichever course is
 * missing. Both are computed once. Immutable and thread-safe.
 */
public final class CausalEncoder implements HistoryReader {

    private final int length;
    private final EncoderStack stack;

    /** Takes the embeddings of the courses without copying them. */
    public CausalEncoder(TransformerShape shape, Weights weights, float[][] courses) {
        length = shape.length();
        stack = new EncoderStack(shape, weights, courses, Sight.BACK);
    }

    /**
     * What is known of a history after it has been read.
     *
     * @param inputs states of each place before the last block
     * @param projections by block; of the last block only the keys
     */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    private record Reading(float[][] inputs, List<Projection> projections) {}

    @Override
    public int length() {
        return length;
    }

    @Override
    public float[] state(int[] history) {
        return state(read(history), history.length);
    }

    @Override
    public float[][] statesWithoutEach(int[] history, int from) {
        int count = history.length - 1;
        Reading whole = read(history);
        float[][] earlier = new float[count][];
        for (int place = 0; place < count; place++) {
            earlier[place] = stack.embedded(history[place + 1], place);
        }
        Projection shifted = stack.project(0, earlier, 0, count);
        float[][] states = new float[history.length - from][];
        for (int missing = from; missing < count; missing++) {
            states[missing - from] = state(readOn(whole, earlier, shifted, missing, count), count);
        }
        states[count - from] = state(whole, count);
        return states;
    }

    private Reading read(int[] history) {
        float[][] x = new float[history.length][];
        for (int place = 0; place < x.length; place++) {
            x[place] = stack.embedded(history[place], place);
        }
        List<Projection> projections = new ArrayList<>();
        projections.add(stack.project(0, x, 0, x.length));
        for (int block = 1; block < stack.blocks(); block++) {
            stack.advance(block - 1, x, projections.getLast(), 0, x.length);
            projections.add(stack.project(block, x, 0, x.length));
        }
        return new Reading(x, projections);
    }

    /** Reads the courses after the missing one, each a place earlier than in the whole history. */
    private Reading readOn(Reading whole, float[][] earlier, Projection shifted, int missing, int count) {
        float[][] x = new float[count][];
        for (int place = missing; place < count; place++) {
            x[place] = earlier[place].clone();
        }
        List<Projection> projections = new ArrayList<>();
        projections.add(shifted.slice(missing, count).after(whole.projections.getFirst(), missing));
        for (int block = 1; block < stack.blocks(); block++) {
            stack.advance(block - 1, x, projections.getLast(), missing, count);
            projections.add(stack.project(block, x, missing, count).after(whole.projections.get(block), missing));
        }
        return new Reading(x, projections);
    }

    private float[] state(Reading reading, int count) {
        return stack.state(reading.inputs[count - 1], reading.projections.getLast(), count);
    }
}
