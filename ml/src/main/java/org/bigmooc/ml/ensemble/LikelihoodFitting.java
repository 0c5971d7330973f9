package org.bigmooc.ml.ensemble;

import java.util.List;
import org.bigmooc.ml.arithmetic.SymmetricInverse;

/**
 * Finds the weights under which what learners took is likeliest: conditional logistic regression, by Newton's method with a small ridge, which has
 * one optimum (McFadden: Conditional logit analysis of qualitative choice behavior, 1974).
 */
final class LikelihoodFitting {

    private static final int MOST_STEPS = 50;
    private static final double RIDGE = 1e-3;
    private static final double CONVERGED = 1e-9;

    private final List<Candidates> choices;
    private final int parts;

    LikelihoodFitting(List<Candidates> choices, int parts) {
        this.choices = choices;
        this.parts = parts;
    }

    /** One weight a part. */
    double[] weights() {
        double[] weights = new double[parts];
        double loss = loss(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(weights);
            double length = 1;
            double[] next = moved(weights, direction, length);
            double nextLoss = loss(next);
            while (nextLoss > loss && length > CONVERGED) {
                length /= 2;
                next = moved(weights, direction, length);
                nextLoss = loss(next);
            }
            if (loss - nextLoss < CONVERGED * choices.size()) {
                return weights;
            }
            weights = next;
            loss = nextLoss;
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= length * direction[i];
        }
        return moved;
    }

    private double loss(double[] weights) {
        double loss = 0;
        for (Candidates choice : choices) {
            loss -= Math.log(probabilities(choice, weights)[choice.taken()]);
        }
        for (double weight : weights) {
            loss += RIDGE / 2 * weight * weight;
        }
        return loss;
    }

    /** The gradient divided by the curvature. */
    private double[] direction(double[] weights) {
        double[] gradient = new double[parts];
        double[][] curvature = new double[parts][parts];
        for (int i = 0; i < parts; i++) {
            gradient[i] = RIDGE * weights[i];
            curvature[i][i] = RIDGE;
        }
        for (Candidates choice : choices) {
            add(choice, probabilities(choice, weights), gradient, curvature);
        }
        SymmetricInverse.invert(curvature);
        double[] direction = new double[parts];
        for (int i = 0; i < parts; i++) {
            for (int j = 0; j < parts; j++) {
                direction[i] += curvature[i][j] * gradient[j];
            }
        }
        return direction;
    }

    private void add(Candidates choice, double[] probabilities, double[] gradient, double[][] curvature) {
        double[] mean = new double[parts];
        for (int candidate = 0; candidate < probabilities.length; candidate++) {
            float[] values = choice.values()[candidate];
            for (int i = 0; i < parts; i++) {
                mean[i] += probabilities[candidate] * values[i];
            }
        }
        for (int candidate = 0; candidate < probabilities.length; candidate++) {
            float[] values = choice.values()[candidate];
            for (int i = 0; i < parts; i++) {
                double scaled = probabilities[candidate] * (values[i] - mean[i]);
                for (int j = i; j < parts; j++) {
                    curvature[i][j] += scaled * (values[j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < parts; i++) {
            gradient[i] += mean[i] - choice.values()[choice.taken()][i];
        }
    }

    private static double[] probabilities(Candidates choice, double[] weights) {
        double[] values = new double[choice.values().length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < values.length; candidate++) {
            values[candidate] = choice.sum(candidate, weights);
            highest = Math.max(highest, values[candidate]);
        }
        double sum = 0;
        for (int candidate = 0; candidate < values.length; candidate++) {
            values[candidate] = Math.exp(values[candidate] - highest);
            sum += values[candidate];
        }
        for (int candidate = 0; candidate < values.length; candidate++) {
            values[candidate] /= sum;
        }
        return values;
    }
}
