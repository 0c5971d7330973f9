package org.bigmooc.ml.ensemble;

/**
 * The courses that one learner's next one is told from, as numbers.
 *
 * @param values by candidate, then by part: its score
 * @param taken which candidate the learner took
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
record Candidates(float[][] values, int taken) {

    /** Where a weighted sum of the parts' scores ranks the course that was taken, ties not helping. */
    double rank(double[] weights) {
        double wanted = sum(taken, weights);
        int better = 0;
        int equal = 0;
        for (int candidate = 0; candidate < values.length; candidate++) {
            double sum = sum(candidate, weights);
            better += sum > wanted ? 1 : 0;
            equal += sum == wanted && candidate != taken ? 1 : 0;
        }
        return 1 + better + equal / 2.0;
    }

    /** The weighted sum of the parts' scores of one candidate. */
    double sum(int candidate, double[] weights) {
        double sum = 0;
        for (int part = 0; part < weights.length; part++) {
            sum += weights[part] * values[candidate][part];
        }
        return sum;
    }
}
