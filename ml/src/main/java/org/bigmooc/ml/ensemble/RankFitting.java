package org.bigmooc.ml.ensemble;

import java.util.Arrays;
import java.util.List;
import org.bigmooc.domain.evaluation.RankingMetrics;

/**
 * Betters weights by what they are there for, NDCG@10: one weight after the other is moved up and down in smaller and smaller steps for as long as
 * that helps. Likelihood spends its weights on the whole list; this spends them on its top.
 */
final class RankFitting {

    private static final int CUTOFF = 10;
    private static final double[] STEPS = {1, 0.5, 0.25, 0.1};
    private static final int MOST_ROUNDS = 5;
    private static final double SMALLEST = 1e-9;

    private final List<Candidates> choices;

    RankFitting(List<Candidates> choices) {
        this.choices = choices;
    }

    /** Weights that are at least as good as these; the first stays as it is, since only their ratios matter. */
    double[] better(double[] weights) {
        double[] units = units(weights);
        double[] best = weights.clone();
        double ndcg = ndcg(best);
        boolean moved = true;
        for (int round = 0; round < MOST_ROUNDS && moved; round++) {
            moved = false;
            for (int part = 1; part < best.length; part++) {
                for (double step : STEPS) {
                    for (double change : new double[] {step, -step}) {
                        double[] other = best.clone();
                        other[part] += change * units[part];
                        double otherNdcg = ndcg(other);
                        if (otherNdcg > ndcg) {
                            best = other;
                            ndcg = otherNdcg;
                            moved = true;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** By part, the change of its weight that moves the sum a quarter as much as the first part does. */
    private double[] units(double[] weights) {
        double ofFirst = weights[0] * deviation(0);
        double[] units = new double[weights.length];
        for (int part = 0; part < units.length; part++) {
            units[part] = ofFirst / Math.max(deviation(part), SMALLEST) / 4;
        }
        return units;
    }

    private double deviation(int part) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (Candidates choice : choices) {
            for (float[] values : choice.values()) {
                sum += values[part];
                squares += (double) values[part] * values[part];
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    private double ndcg(double[] weights) {
        double[] gains = choices.parallelStream()
                .mapToDouble(choice -> RankingMetrics.gain(choice.rank(weights), CUTOFF))
                .toArray();
        return Arrays.stream(gains).sum() / gains.length;
    }
}
