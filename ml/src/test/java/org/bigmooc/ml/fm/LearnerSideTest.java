package org.bigmooc.ml.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearnerSideTest {

    private static final int WIDTH = 2;
    private static final int[] SEQUENCE = {2, 0, 1, 3};

    private final float[] everyone = {1, 2};
    private final float[] latest = {3, 1, 4, 1, 5, 9, 2, 6};
    private final float[] earlier = {2, 7, 1, 8, 2, 8, 1, 8};
    private final LearnerSide side = new LearnerSide(everyone, latest, earlier, 0.5);

    @Test
    void addsTheLatestCourseAndTheDecayedEarlierOnes() {
        float[] states = new float[SEQUENCE.length * WIDTH];

        side.forward(SEQUENCE, SEQUENCE.length, states);

        assertThat(states)
                .containsExactly(
                        new float[] {1, 2, 1 + 5, 2 + 9, 1 + 3 + 2, 2 + 1 + 8, 1 + 4 + 2 + 1, 2 + 1 + 7 + 4},
                        within(1e-6f));
    }

    @Test
    void passesTheGradientBackToWhatWasAdded() {
        float[] gradients = {1, 0, 10, 0, 100, 0, 1000, 0};
        float[] ofEveryone = new float[WIDTH];
        float[] ofLatest = new float[latest.length];
        float[] ofEarlier = new float[earlier.length];

        side.backward(SEQUENCE, SEQUENCE.length, gradients, ofEveryone, ofLatest, ofEarlier);

        assertThat(ofEveryone).containsExactly(1111, 0);
        assertThat(ofLatest).containsExactly(100, 0, 1000, 0, 10, 0, 0, 0);
        assertThat(ofEarlier).containsExactly(1000, 0, 0, 0, 100 + 500, 0, 0, 0);
    }
}
