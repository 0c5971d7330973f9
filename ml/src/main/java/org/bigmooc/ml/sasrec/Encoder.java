package org.bigmooc.ml.sasrec;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.ml.sasrec.EncoderBlock.Projection;

/**
 * The network for serving: turns a history into the learner's state, and into the states the learner would have without one course or another.
 *
 * <p>Attention looks back only, so leaving out a course changes nothing before it; and after it the first block sees each course one
 * place earlier, whichever course is missing. Both are computed once. Immutable and thread-safe.
 */
final class Encoder {

    private final float courseFactor;
    private final float[][] courses;
    private final float[][] positions;
    private final List<EncoderBlock> blocks;
    private final LayerNormal finalNormal;

    Encoder(SasRecWeights weights, float[][] courses) {
        WeightLayout layout = weights.layout();
        this.courses = courses;
        courseFactor = weights.shape().courseFactor();
        positions = weights.rows(layout.positions());
        blocks = layout.blocks().stream()
                .map(block -> new EncoderBlock(weights, block))
                .toList();
        finalNormal = new LayerNormal(weights.vector(layout.finalScale()), weights.vector(layout.finalShift()));
    }

    /**
     * What is known of a history after it has been read.
     *
     * @param inputs states of each place before the last block
     * @param projections by block; of the last block only the keys
     */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    private record Reading(float[][] inputs, List<Projection> projections) {}

    /** The state after a history of 1 to {@code length} courses, [width]. */
    float[] state(int[] history) {
        return state(read(history), history.length);
    }

    /** By place, the state after the history without the course at that place; for a history of one course, none. */
    float[][] statesWithoutEach(int[] history) {
        int count = history.length - 1;
        if (count == 0) {
            return new float[0][];
        }
        Reading whole = read(history);
        float[][] earlier = new float[count][];
        for (int place = 0; place < count; place++) {
            earlier[place] = embedded(history[place + 1], place);
        }
        Projection shifted = project(0, earlier, 0, count);
        float[][] states = new float[history.length][];
        for (int missing = 0; missing < count; missing++) {
            states[missing] = state(readOn(whole, earlier, shifted, missing, count), count);
        }
        states[count] = state(whole, count);
        return states;
    }

    private Reading read(int[] history) {
        float[][] x = new float[history.length][];
        for (int place = 0; place < x.length; place++) {
            x[place] = embedded(history[place], place);
        }
        List<Projection> projections = new ArrayList<>();
        projections.add(project(0, x, 0, x.length));
        for (int block = 1; block < blocks.size(); block++) {
            blocks.get(block - 1).advance(x, projections.getLast(), 0, x.length);
            projections.add(project(block, x, 0, x.length));
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
        for (int block = 1; block < blocks.size(); block++) {
            blocks.get(block - 1).advance(x, projections.getLast(), missing, count);
            projections.add(project(block, x, missing, count).after(whole.projections.get(block), missing));
        }
        return new Reading(x, projections);
    }

    private Projection project(int block, float[][] x, int from, int to) {
        boolean last = block == blocks.size() - 1;
        return last
                ? blocks.get(block).projectKeys(x, from, to)
                : blocks.get(block).project(x, from, to);
    }

    private float[] state(Reading reading, int count) {
        return finalNormal.of(blocks.getLast().last(reading.inputs[count - 1], reading.projections.getLast(), count));
    }

    private float[] embedded(int course, int place) {
        float[] x = positions[place].clone();
        Vectors.add(x, courseFactor, courses[course]);
        return x;
    }
}
