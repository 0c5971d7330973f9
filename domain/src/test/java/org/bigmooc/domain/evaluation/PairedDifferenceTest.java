package org.bigmooc.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    @Test
    void saysThatAModelIsBetterWhereItIsForNearlyEveryLearner() {
        double[] differences = new double[200];
        Arrays.setAll(differences, i -> i % 10 == 0 ? -0.1 : 0.1);

        PairedDifference difference = PairedDifference.of(differences, 1);

        assertThat(difference.better()).isTrue();
        assertThat(difference.pValue()).isEqualTo(0.001);
    }

    @Test
    void leavesItOpenWhereChanceExplainsTheDifference() {
        double[] differences = new SplittableRandom(3)
                .doubles(200)
                .map(value -> value < 0.51 ? 0.1 : -0.1)
                .toArray();

        PairedDifference difference = PairedDifference.of(differences, 1);

        assertThat(difference.better()).isFalse();
        assertThat(difference.pValue()).isGreaterThan(0.05);
    }

    @Property(tries = 100)
    void doesNotDependOnWhichModelIsNamedFirst(@ForAll long seed) {
        double[] differences = new SplittableRandom(seed).doubles(100, -1, 1).toArray();

        PairedDifference difference = PairedDifference.of(differences, seed);
        PairedDifference mirrored = PairedDifference.of(
                Arrays.stream(differences).map(value -> -value).toArray(), seed);

        assertThat(difference.pValue()).isBetween(0.001, 1.0).isEqualTo(mirrored.pValue());
        assertThat(difference).isEqualTo(PairedDifference.of(differences, seed));
    }
}
