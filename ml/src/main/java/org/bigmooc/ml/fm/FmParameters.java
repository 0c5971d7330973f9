package org.bigmooc.ml.fm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is learned: factors of courses in three roles, and the factors that all learners share. Not thread-safe. */
final class FmParameters {

    private final FmConfig config;
    private final FeatureTable candidates;
    private final FeatureTable latest;
    private final FeatureTable earlier;
    private final Adam everyone;
    private final float[] everyoneGradient;

    /**
     * Starts from small random factors, and from popularity: a candidate's first factor is the logarithm of how often it was taken, and every
     * learner's is one. A course that nobody took has no factors of its own, so that its features alone speak for it.
     */
    FmParameters(FmConfig config, TraitLinks links, int[] taken, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.config = config;
        this.candidates = new FeatureTable(links, config.factors(), random);
        this.latest = new FeatureTable(links, config.factors(), random);
        this.earlier = new FeatureTable(links, config.factors(), random);
        this.everyone = new Adam(new float[config.factors()]);
        this.everyoneGradient = new float[config.factors()];
        everyone.values()[0] = 1;
        for (int course = 0; course < taken.length; course++) {
            float popularity = (float) Math.log((taken[course] + 0.5) / 100);
            if (taken[course] == 0) {
                candidates.forgetId(course, popularity);
                latest.forgetId(course, 0);
                earlier.forgetId(course, 0);
            } else {
                candidates.setFirst(course, popularity);
                latest.setFirst(course, 0);
                earlier.setFirst(course, 0);
            }
        }
    }

    FeatureTable candidates() {
        return candidates;
    }

    LearnerSide learnerSide() {
        return new LearnerSide(everyone.values(), latest.sums(), earlier.sums(), config.historyDecay());
    }

    void backward(LearnerSide side, int[] sequence, int count, float[] gradients) {
        side.backward(sequence, count, gradients, everyoneGradient, latest.gradient(), earlier.gradient());
    }

    /** Computes the sums for the next step. */
    void compose(double idDropout, SplittableRandom random) {
        candidates.compose(idDropout, random);
        latest.compose(idDropout, random);
        earlier.compose(idDropout, random);
    }

    /** Multiplies all gradients. */
    void scale(float factor) {
        candidates.scale(factor);
        latest.scale(factor);
        earlier.scale(factor);
        Rows.scale(everyoneGradient, factor);
    }

    /** Takes a step. */
    void step(int number, double rate) {
        candidates.step(number, rate, config.weightDecay());
        latest.step(number, rate, config.weightDecay());
        earlier.step(number, rate, config.weightDecay());
        everyone.step(everyoneGradient, number, rate, 0);
    }

    /** What the model is after training; the sums are computed with every id. */
    FmTables tables() {
        compose(0, new SplittableRandom(0));
        return new FmTables(
                config.factors(),
                config.historyDecay(),
                everyone.values().clone(),
                candidates.sums().clone(),
                latest.sums().clone(),
                earlier.sums().clone());
    }

    /** Every array that a checkpoint keeps, in an order that stays. */
    List<float[]> state() {
        List<float[]> all = new ArrayList<>(List.of(everyone.state()));
        for (FeatureTable table : List.of(candidates, latest, earlier)) {
            for (float[][] adam : table.state()) {
                all.addAll(List.of(adam));
            }
        }
        return all;
    }
}
