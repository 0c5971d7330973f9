package org.bigmooc.ml.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TopCoursesTest {

    @Property
    void areTheFirstOfAllSortedByScoreAndIndex(
            @ForAll List<@IntRange(min = -3, max = 3) Integer> values, @ForAll @IntRange(min = 1, max = 12) int limit) {
        float[] scores = new float[values.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = values.get(i) / 3f;
        }
        int[] expected = IntStream.range(0, scores.length)
                .filter(course -> course % 4 != 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(course -> -scores[course])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(TopCourses.of(scores, limit, course -> course % 4 != 1)).isEqualTo(expected);
    }

    @Test
    void passOverWhatIsNoFiniteScore() {
        float[] scores = {Float.NaN, 1, Float.NEGATIVE_INFINITY, -2, 0, -0f};

        assertThat(TopCourses.of(scores, 10, course -> true)).containsExactly(1, 4, 5, 3);
        assertThat(TopCourses.of(scores, 10)).containsExactly(1, 4, 5, 3);
        assertThat(TopCourses.of(scores, 1)).containsExactly(1);
        assertThat(TopCourses.of(scores, 2)).containsExactly(1, 4);
    }

    @Property(tries = 50)
    void areTheFirstOfAllSortedWhereThereAreMany(
            @ForAll @IntRange(min = 1, max = 900) int limit, @ForAll boolean equalOnes, @ForAll long seed) {
        Random random = new Random(seed);
        float[] scores = new float[700];
        for (int course = 0; course < scores.length; course++) {
            scores[course] = equalOnes ? random.nextInt(20) : (float) random.nextGaussian();
        }
        int[] expected = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(course -> -scores[course])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(TopCourses.of(scores, limit, course -> true)).isEqualTo(expected);
        assertThat(TopCourses.of(scores, limit)).isEqualTo(expected);
    }

    @Test
    void areNoneWhereThereAreNone() {
        assertThat(TopCourses.of(new float[0], 5, course -> true)).isEmpty();
        assertThat(TopCourses.of(new float[0], 5)).isEmpty();
    }
}
