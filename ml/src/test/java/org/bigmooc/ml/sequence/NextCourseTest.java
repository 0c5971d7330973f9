package org.bigmooc.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.ml.testing.SequenceSamples;
import org.junit.jupiter.api.Test;

class NextCourseTest {

    @Test
    void neverHoldsACourseThatIsHeldOut() {
        List<Sequence> sequences = new NextCourse(10).examples(SequenceSamples.split(new int[][] {{4, 5, 6, 7}}), 1);

        assertThat(sequences).hasSize(1);
        assertThat(sequences.getFirst().courses()).containsExactly(4);
        assertThat(sequences.getFirst().targets()).containsExactly(5);
    }

    @Test
    void cutsLongHistoriesFromTheNewestEndAskingForEveryCourseOnce() {
        int[] history = IntStream.range(0, 12).toArray();
        List<Sequence> sequences = new NextCourse(4).examples(SequenceSamples.split(new int[][] {history}), 1);

        assertThat(sequences.stream().map(Sequence::size)).containsExactly(4, 4, 1);
        assertThat(sequences.getFirst().courses()).containsExactly(5, 6, 7, 8);
        assertThat(sequences.stream().flatMapToInt(sequence -> IntStream.of(sequence.targets())))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void leavesOutLearnersWithNothingToPredict() {
        assertThat(new NextCourse(4).examples(SequenceSamples.split(new int[][] {{1}, {1, 2, 3}}), 1))
                .isEmpty();
    }
}
