package org.bigmooc.ml.transformer;

import java.util.List;
import org.bigmooc.ml.arithmetic.LayerNormal;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.sequence.Sight;
import org.bigmooc.ml.transformer.EncoderBlock.Projection;
import org.bigmooc.ml.weights.Weights;

/** The parts of a transformer for serving, one after another. Immutable and thread-safe. */
final class EncoderStack {

    private final float courseFactor;
    private final float[][] courses;
    private final float[][] positions;
    private final List<EncoderBlock> blocks;
    private final LayerNormal finalNormal;

    /** Takes the embeddings of the courses without copying them. */
    EncoderStack(TransformerShape shape, Weights weights, float[][] courses, Sight sight) {
        TransformerLayout layout = TransformerLayout.of(shape);
        this.courses = courses;
        courseFactor = shape.courseFactor();
        positions = weights.rows(layout.positions());
        blocks = layout.blocks().stream()
                .map(block -> new EncoderBlock(shape, weights, block, sight))
                .toList();
        finalNormal = new LayerNormal(weights.vector(layout.finalScale()), weights.vector(layout.finalShift()));
    }

    int blocks() {
        return blocks.size();
    }

    /** What the first block reads at a place. */
    float[] embedded(int course, int position) {
        float[] x = positions[position].clone();
        Vectors.add(x, courseFactor, courses[course]);
        return x;
    }

    /** What attention needs of the places from {@code from} to before {@code to}: only the keys in the last block. */
    Projection project(int block, float[][] x, int from, int to) {
        return block == blocks.size() - 1
                ? blocks.get(block).projectKeys(x, from, to)
                : blocks.get(block).project(x, from, to);
    }

    /** Takes the states of the places from {@code from} to before {@code to} through a block, in place. */
    void advance(int block, float[][] x, Projection projection, int from, int to) {
        blocks.get(block).advance(x, projection, from, to);
    }

    /** The state after the last of {@code count} places, from what the last block reads there and its projection. */
    float[] state(float[] last, Projection projection, int count) {
        return finalNormal.of(blocks.getLast().last(last, projection, count));
    }
}
