package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;
import org.junit.jupiter.api.Test;

class TrainingSequencesTest {

    @Test
    void neverHoldsACourseThatIsHeldOut() {
        List<Sequence> sequences = TrainingSequences.of(Samples.split(new int[][] {{4, 5, 6, 7}}), 10);

        assertThat(sequences).hasSize(1);
        assertThat(sequences.getFirst().courses()).containsExactly(4);
        assertThat(sequences.getFirst().next()).containsExactly(5);
    }

    @Test
    void cutsLongHistoriesFromTheNewestEndAskingForEveryCourseOnce() {
        int[] history = IntStream.range(0, 12).toArray();
        List<Sequence> sequences = TrainingSequences.of(Samples.split(new int[][] {history}), 4);

        assertThat(sequences.stream().map(Sequence::size)).containsExactly(4, 4, 1);
        assertThat(sequences.getFirst().courses()).containsExactly(5, 6, 7, 8);
        assertThat(sequences.stream().flatMapToInt(sequence -> IntStream.of(sequence.next())))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void leavesOutLearnersWithNothingToPredict() {
        assertThat(TrainingSequences.of(Samples.split(new int[][] {{1}, {1, 2, 3}}), 4))
                .isEmpty();
    }
}
