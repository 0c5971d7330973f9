package org.bigmooc.ml.fm;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The predictions of one step: every course of some learners, each from the courses before it. Not thread-safe. */
final class FmBatch {

    /** How many neighbouring predictions share a sample of other courses. */
    private static final int TOGETHER = 32;

    private final FmParameters parameters;
    private final int width;
    private final LearnerSide side;
    private final Comparison comparison;
    private final boolean[] taken;
    private float[] states = new float[0];
    private float[] gradients = new float[0];
    private int predictions;
    private double loss;

    FmBatch(FmConfig config, FmParameters parameters, NegativeSampler sampler, int courses) {
        FeatureTable candidates = parameters.candidates();
        this.parameters = parameters;
        this.width = config.factors();
        this.side = parameters.learnerSide();
        this.comparison =
                new Comparison(sampler, config.negatives(), candidates.sums(), candidates.gradient(), config.factors());
        this.taken = new boolean[courses];
    }

    void begin() {
        predictions = 0;
        loss = 0;
    }

    int predictions() {
        return predictions;
    }

    double meanLoss() {
        return loss / predictions;
    }

    /** Predicts a learner's courses, and adds to the gradients. */
    void add(int[] sequence, SplittableRandom random) {
        int size = sequence.length * width;
        if (states.length < size) {
            states = new float[size];
            gradients = new float[size];
        }
        Arrays.fill(gradients, 0, size, 0);
        side.forward(sequence, sequence.length, states);
        mark(sequence, true);
        for (int from = 0; from < sequence.length; from += TOGETHER) {
            comparison.draw(random);
            for (int t = from; t < Math.min(sequence.length, from + TOGETHER); t++) {
                loss += comparison.compare(states, gradients, t * width, sequence[t], taken);
            }
            comparison.finish();
        }
        mark(sequence, false);
        parameters.backward(side, sequence, sequence.length, gradients);
        predictions += sequence.length;
    }

    /** Makes the gradients those of the mean loss. */
    void scale() {
        parameters.scale(1f / predictions);
    }

    private void mark(int[] sequence, boolean value) {
        for (int course : sequence) {
            taken[course] = value;
        }
    }
}
