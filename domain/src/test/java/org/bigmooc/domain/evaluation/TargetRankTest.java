package org.bigmooc.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TargetRankTest {

    private static final int[] NO_HISTORY = {};

    /** Scores with many ties, a target, and a history that may hold it. */
    private static final class Case {

        final float[] scores;
        final int target;
        final int[] history;

        Case(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            scores = new float[random.nextInt(1, 40)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.nextInt(12) == 0 ? Float.NaN : random.nextInt(-3, 4);
            }
            history = random.ints(random.nextInt(10), 0, scores.length).toArray();
            target = random.nextInt(scores.length);
        }

        IntStream competitors() {
            return IntStream.range(0, scores.length)
                    .filter(course -> course != target)
                    .filter(course -> Arrays.stream(history).noneMatch(taken -> taken == course));
        }

        double bruteForce() {
            double rank = 1;
            for (int course : competitors().toArray()) {
                boolean below = scores[course] < scores[target];
                boolean equal = scores[course] == scores[target];
                rank += below ? 0 : equal ? 0.5 : 1;
            }
            return rank;
        }
    }

    private static float[] rising(int length) {
        float[] scores = new float[length];
        for (int i = 0; i < length; i++) {
            scores[i] = i;
        }
        return scores;
    }

    @Test
    void countsTheCoursesThatAreBetter() {
        assertThat(TargetRank.amongAll(new float[] {0.9f, 0.5f, 0.7f, 0.1f}, 1, NO_HISTORY))
                .isEqualTo(3);
        assertThat(TargetRank.amongAll(new float[] {0.9f, 0.5f, 0.7f, 0.1f}, 0, NO_HISTORY))
                .isEqualTo(1);
    }

    @Test
    void leavesOutTheHistory() {
        assertThat(TargetRank.amongAll(new float[] {0.9f, 0.5f, 0.7f, 0.1f}, 1, new int[] {0, 3}))
                .isEqualTo(2);
    }

    @Test
    void putsTheTargetInTheMiddleOfItsEquals() {
        assertThat(TargetRank.amongAll(new float[] {1, 1, 1}, 1, NO_HISTORY)).isEqualTo(2);
        assertThat(TargetRank.amongAll(new float[101], 0, NO_HISTORY)).isEqualTo(51);
    }

    @Test
    void letsATargetCompeteThoughItIsInTheHistory() {
        assertThat(TargetRank.amongAll(new float[] {0.9f, 0.5f}, 1, new int[] {1}))
                .isEqualTo(2);
    }

    @Test
    void ranksATargetWithoutAScoreLast() {
        assertThat(TargetRank.amongAll(new float[] {0, Float.NaN, Float.NaN}, 1, NO_HISTORY))
                .isEqualTo(3);
    }

    @Property(tries = 1_000)
    void ranksAsOneByOneComparisonDoes(@ForAll long seed) {
        Case one = new Case(seed);

        assertThat(TargetRank.amongAll(one.scores, one.target, one.history)).isEqualTo(one.bruteForce());
    }

    @Property(tries = 500)
    void isNeverHelpedByATie(@ForAll long seed) {
        Case one = new Case(seed);
        double before = TargetRank.amongAll(one.scores, one.target, one.history);
        one.competitors()
                .filter(course -> one.scores[course] < one.scores[one.target])
                .findFirst()
                .ifPresent(lower -> {
                    one.scores[lower] = one.scores[one.target];
                    assertThat(TargetRank.amongAll(one.scores, one.target, one.history))
                            .isGreaterThan(before);
                });
    }

    @Property(tries = 500)
    void ranksAmongASampleOfEverythingAsAmongAll(@ForAll long seed) {
        Case one = new Case(seed);

        assertThat(TargetRank.amongSample(one.scores, one.target, one.history, 1_000, new SplittableRandom(1)))
                .isEqualTo(one.bruteForce());
    }

    @Property(tries = 500)
    void ranksAmongASampleNoWorseThanAmongAll(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Case one = new Case(seed);
        double sampled = TargetRank.amongSample(one.scores, one.target, one.history, size, new SplittableRandom(seed));

        assertThat(sampled).isBetween(1.0, Math.min(one.bruteForce(), 1.0 + size));
    }

    @Test
    void drawsTheSameSampleWithTheSameSeed() {
        float[] scores = rising(1_000);

        assertThat(TargetRank.amongSample(scores, 500, NO_HISTORY, 100, new SplittableRandom(3)))
                .isEqualTo(TargetRank.amongSample(scores, 500, NO_HISTORY, 100, new SplittableRandom(3)));
    }

    @Test
    void drawsUniformly() {
        float[] scores = rising(1_000);
        SplittableRandom random = new SplittableRandom(5);

        double mean = IntStream.range(0, 500)
                .mapToDouble(round -> TargetRank.amongSample(scores, 749, NO_HISTORY, 100, random))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(25.4, 26.6);
    }
}
