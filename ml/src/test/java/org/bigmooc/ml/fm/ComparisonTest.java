package org.bigmooc.ml.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int WIDTH = 4;
    private static final int COURSES = 6;
    private static final int[] TAKEN = {5, 1, 3, 0, 2, 9};
    private static final float STEP = 1e-2f;

    private final float[] candidates = random(COURSES * WIDTH, 1);
    private final float[] gradient = new float[candidates.length];
    private final float[] state = random(WIDTH, 2);

    private static float[] random(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private double loss(float[] stateGradient) {
        Comparison comparison = new Comparison(new NegativeSampler(TAKEN, 0.5, 8), 8, candidates, gradient, WIDTH);
        comparison.draw(new SplittableRandom(7));
        boolean[] taken = new boolean[COURSES];
        taken[2] = true;
        double loss = comparison.compare(state, stateGradient, 0, 2, taken);
        comparison.finish();
        return loss;
    }

    @Test
    void followsTheSlopeOfItsLoss() {
        float[] stateGradient = new float[WIDTH];
        loss(stateGradient);
        float[] candidateGradient = gradient.clone();

        checkSlopes(state, stateGradient);
        checkSlopes(candidates, candidateGradient);
    }

    private void checkSlopes(float[] values, float[] expected) {
        for (int i = 0; i < values.length; i++) {
            float before = values[i];
            values[i] = before + STEP;
            double above = loss(new float[WIDTH]);
            values[i] = before - STEP;
            double below = loss(new float[WIDTH]);
            values[i] = before;
            assertThat((above - below) / (2 * STEP)).isCloseTo(expected[i], within(2e-3));
        }
    }

    @Test
    void neverComparesWithACourseThatNobodyTook() {
        NegativeSampler sampler = new NegativeSampler(TAKEN, 0.5, 8);
        SplittableRandom random = new SplittableRandom(1);

        for (int i = 0; i < 10_000; i++) {
            assertThat(TAKEN[sampler.draw(random)]).isPositive();
        }
    }
}
