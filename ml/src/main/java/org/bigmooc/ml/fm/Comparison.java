package org.bigmooc.ml.fm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Compares the course that was taken with a sample of others: log(1 + Σ exp(score of another − score of the taken)), the others weighted so that
 * they stand for all courses; with a single other one it is the loss of BPR. Neighbouring places of a sequence share a sample, whose factors
 * are kept by columns for the sake of vector instructions. Not thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1205.2618">Rendle et al.: BPR: Bayesian Personalized Ranking from Implicit Feedback, 2009</a>
 */
final class Comparison {

    private final NegativeSampler sampler;
    private final float[] candidates;
    private final float[] gradient;
    private final int width;
    private final int[] others;
    private final float[] columns;
    private final float[] columnGradient;
    private final float[] scores;

    /** Reads the candidates' factors, and adds to their gradient; both one row a course. */
    Comparison(NegativeSampler sampler, int negatives, float[] candidates, float[] gradient, int width) {
        this.sampler = sampler;
        this.candidates = candidates;
        this.gradient = gradient;
        this.width = width;
        this.others = new int[negatives];
        this.columns = new float[negatives * width];
        this.columnGradient = new float[negatives * width];
        this.scores = new float[negatives];
    }

    /** Draws another sample. */
    void draw(SplittableRandom random) {
        int many = others.length;
        for (int n = 0; n < many; n++) {
            others[n] = sampler.draw(random);
            for (int k = 0; k < width; k++) {
                columns[k * many + n] = candidates[others[n] * width + k];
            }
        }
        Arrays.fill(columnGradient, 0);
    }

    /**
     * Compares in the state of the row at {@code at}, and adds to the gradient of that row.
     *
     * @param taken which courses the learner took and which are therefore no other ones
     * @return the loss
     */
    double compare(float[] states, float[] stateGradients, int at, int target, boolean[] taken) {
        int many = others.length;
        double own = dot(states, at, target * width);
        score(states, at, taken);
        double loss = normalise(own);
        double rest = 0;
        for (int n = 0; n < many; n++) {
            rest += scores[n];
            if (scores[n] != 0) {
                Rows.add(stateGradients, at, scores[n], candidates, others[n] * width, width);
            }
        }
        for (int k = 0; k < width; k++) {
            Rows.add(columnGradient, k * many, states[at + k], scores, 0, many);
        }
        Rows.add(stateGradients, at, (float) -rest, candidates, target * width, width);
        Rows.add(gradient, target * width, (float) -rest, states, at, width);
        return loss;
    }

    private void score(float[] states, int at, boolean[] taken) {
        int many = others.length;
        for (int n = 0; n < many; n++) {
            scores[n] = taken[others[n]] ? Float.NEGATIVE_INFINITY : sampler.logWeight(others[n]);
        }
        for (int k = 0; k < width; k++) {
            Rows.add(scores, 0, states[at + k], columns, k * many, many);
        }
    }

    /** Turns scores into shares of probability. */
    private double normalise(double own) {
        double highest = own;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = Math.exp(own - highest);
        for (int n = 0; n < scores.length; n++) {
            double exponential = Math.exp(scores[n] - highest);
            scores[n] = (float) exponential;
            sum += exponential;
        }
        float factor = (float) (1 / sum);
        for (int n = 0; n < scores.length; n++) {
            scores[n] *= factor;
        }
        return Math.log(sum) + highest - own;
    }

    /** Adds the gradient of the sample to that of the candidates. */
    void finish() {
        int many = others.length;
        for (int n = 0; n < many; n++) {
            int row = others[n] * width;
            for (int k = 0; k < width; k++) {
                gradient[row + k] += columnGradient[k * many + n];
            }
        }
    }

    private double dot(float[] states, int at, int row) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += (double) states[at + k] * candidates[row + k];
        }
        return sum;
    }
}
