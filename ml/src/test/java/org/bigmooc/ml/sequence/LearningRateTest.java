package org.bigmooc.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {

    private final LearningRate rate = new LearningRate(0.4, 0.2);

    @Test
    void risesInAStraightLineToThePeak() {
        assertThat(rate.at(0)).isZero();
        assertThat(rate.at(0.1)).isCloseTo(0.2, within(1e-12));
        assertThat(rate.at(0.2)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void fallsToNothingAsACosineDoes() {
        assertThat(rate.at(0.6)).isCloseTo(0.2, within(1e-12));
        assertThat(rate.at(0.5)).isGreaterThan(0.2);
        assertThat(rate.at(1)).isCloseTo(0, within(1e-12));
    }

    @Test
    void startsAtThePeakWithoutWarmUp() {
        assertThat(new LearningRate(0.4, 0).at(0)).isCloseTo(0.4, within(1e-12));
    }
}
