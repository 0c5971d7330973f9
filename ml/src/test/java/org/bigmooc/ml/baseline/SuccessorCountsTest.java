package org.bigmooc.ml.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuccessorCountsTest {

    @Property
    void countsAsAMapWould(@ForAll List<@IntRange(max = 300) Integer> courses) {
        SuccessorCounts counts = new SuccessorCounts();
        Map<Integer, Float> expected = new HashMap<>();
        for (int course : courses) {
            counts.add(course, 0.5f);
            expected.merge(course, 0.5f, Float::sum);
        }

        float[] scores = new float[301];
        counts.addTo(scores, 2);
        for (int course = 0; course < scores.length; course++) {
            assertThat(counts.count(course)).isEqualTo(expected.getOrDefault(course, 0f));
            assertThat(scores[course]).isEqualTo(2 * expected.getOrDefault(course, 0f));
        }
    }

    @Test
    void forgetsTheRarestWhenItIsFull() {
        SuccessorCounts counts = new SuccessorCounts();
        for (int course = 0; course < SuccessorCounts.MOST; course++) {
            counts.add(course, 1 + course);
        }

        counts.add(1_000_000, 1);

        assertThat(counts.count(0)).isZero();
        assertThat(counts.count(SuccessorCounts.MOST - 1)).isEqualTo(SuccessorCounts.MOST);
        assertThat(counts.count(1_000_000)).isEqualTo(1);
    }

    @Test
    void staysBoundedWhenAllAreEquallyRare() {
        SuccessorCounts counts = new SuccessorCounts();
        for (int course = 0; course < 3 * SuccessorCounts.MOST; course++) {
            counts.add(course, 1);
        }

        float[] scores = new float[3 * SuccessorCounts.MOST];
        counts.addTo(scores, 1);
        int kept = 0;
        for (float score : scores) {
            kept += score > 0 ? 1 : 0;
        }
        assertThat(kept).isBetween(1, SuccessorCounts.MOST);
    }
}
