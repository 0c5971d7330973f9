package org.bigmooc.ml.gru4rec;

import org.bigmooc.ml.arithmetic.Dense;
import org.bigmooc.ml.arithmetic.LayerNormal;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.sequence.StepwiseReader;
import org.bigmooc.ml.weights.Weights;

/** The network for serving. What the gates make of each course is computed once for all. Immutable and thread-safe. */
final class GruReader implements StepwiseReader {

    private final int width;
    private final int length;
    private final float[][] inputs;
    private final Dense memory;
    private final Dense output;
    private final LayerNormal finalNormal;

    GruReader(GruShape shape, Weights weights) {
        GruLayout layout = GruLayout.of(shape);
        width = shape.width();
        length = shape.length();
        inputs = inputs(shape, weights, layout);
        memory = Dense.ofRows(weights.rows(layout.memory()), weights.vector(layout.memoryBias()));
        output = Dense.ofRows(weights.rows(layout.output()), weights.vector(layout.outputBias()));
        finalNormal = new LayerNormal(weights.vector(layout.finalScale()), weights.vector(layout.finalShift()));
    }

    private static float[][] inputs(GruShape shape, Weights weights, GruLayout layout) {
        float[][] courses = weights.rows(layout.courses());
        for (int course = 0; course < courses.length; course++) {
            float[] scaled = new float[shape.width()];
            Vectors.add(scaled, shape.courseFactor(), courses[course]);
            courses[course] = scaled;
        }
        return Dense.ofRows(weights.rows(layout.input()), weights.vector(layout.inputBias()))
                .of(courses, 0, courses.length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public float[] start() {
        return new float[width];
    }

    @Override
    public float[] after(float[] before, int course) {
        float[] next = before.clone();
        advance(next, memory.of(before), inputs[course]);
        return next;
    }

    @Override
    public float[] stateOf(float[] known) {
        return finalNormal.of(output.of(known));
    }

    @Override
    public float[] state(int[] history) {
        float[] known = start();
        for (int course : history) {
            advance(known, memory.of(known), inputs[course]);
        }
        return stateOf(known);
    }

    /** Reads the history once, beside one memory for each missing course that has been passed. */
    @Override
    public float[][] statesWithoutEach(int[] history, int from) {
        float[] whole = start();
        for (int place = 0; place < from; place++) {
            advance(whole, memory.of(whole), inputs[history[place]]);
        }
        int count = history.length - from;
        float[][] known = new float[count][];
        for (int place = 0; place < count; place++) {
            float[] input = inputs[history[from + place]];
            known[place] = whole;
            float[][] own = memory.of(known, 0, place + 1);
            whole = known[place].clone();
            advance(whole, own[place], input);
            for (int missing = 0; missing < place; missing++) {
                advance(known[missing], own[missing], input);
            }
        }
        return finalNormal.of(output.of(known, 0, count), 0, count);
    }

    /** Takes a course into the memory, in place. */
    private void advance(float[] known, float[] own, float[] input) {
        for (int i = 0; i < width; i++) {
            float reset = sigmoid(input[i] + own[i]);
            float update = sigmoid(input[width + i] + own[width + i]);
            float candidate = (float) Math.tanh(Math.fma(reset, own[2 * width + i], input[2 * width + i]));
            known[i] = Math.fma(update, known[i] - candidate, candidate);
        }
    }

    private static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }
}
