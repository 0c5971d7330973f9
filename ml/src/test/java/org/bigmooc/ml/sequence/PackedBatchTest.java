package org.bigmooc.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedBatchTest {

    private static final int LENGTH = 5;

    private final PackedBatch batch = PackedBatch.of(
            List.of(
                    List.of(
                            new Sequence(new int[] {7, 8}, new int[] {8, 9}),
                            new Sequence(new int[] {3, 4}, new int[] {Sequence.UNASKED, 6})),
                    List.of(new Sequence(new int[] {1}, new int[] {2}))),
            LENGTH,
            Sight.BACK);

    @Test
    void laysSequencesSideBySide() {
        assertThat(batch.courses()).containsExactly(7, 8, 3, 4, 0, 1, 0, 0, 0, 0);
        assertThat(batch.positions()).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void asksOnlyWhereSomethingFollows() {
        assertThat(batch.asked()).containsExactly(0, 1, 3, 5);
        assertThat(batch.targets()).containsExactly(8, 9, 6, 2);
    }

    @Test
    void aPlaceSeesItselfAndWhatCameBeforeInItsOwnSequence() {
        assertThat(seen(0, 1)).containsExactly(0, 1);
        assertThat(seen(0, 2)).containsExactly(2);
        assertThat(seen(0, 3)).containsExactly(2, 3);
        assertThat(seen(0, 4)).containsExactly(4);
        assertThat(seen(1, 0)).containsExactly(0);
    }

    @Test
    void marksTheCoursesTakenByThen() {
        assertThat(batch.taken(0, 4, 100)).containsExactly(7, 107, 108, 203, 204, 301);
        assertThat(batch.taken(2, 3, 100)).containsExactly(3, 4);
    }

    @Test
    void aTargetIsNeverMarkedAsTaken() {
        PackedBatch again =
                PackedBatch.of(List.of(List.of(new Sequence(new int[] {5, 6}, new int[] {6, 5}))), LENGTH, Sight.BACK);

        assertThat(again.taken(0, 2, 10)).containsExactly(5, 16);
    }

    @Test
    void lookingBothWaysAPlaceSeesItsWholeSequenceCountedFromTheNewest() {
        PackedBatch both = PackedBatch.of(
                List.of(List.of(
                        new Sequence(new int[] {7, 8, 9}, new int[] {Sequence.UNASKED, 6, Sequence.UNASKED}),
                        new Sequence(new int[] {3, 4}, new int[] {1, Sequence.UNASKED}))),
                LENGTH,
                Sight.BOTH_WAYS);

        assertThat(both.positions()).containsExactly(2, 1, 0, 1, 0);
        assertThat(seen(both, 0, 1)).containsExactly(0, 1, 2);
        assertThat(seen(both, 0, 3)).containsExactly(3, 4);
        assertThat(both.taken(0, 2, 10)).containsExactly(7, 8, 9, 13, 14);
    }

    private List<Integer> seen(int row, int place) {
        return seen(batch, row, place);
    }

    private static List<Integer> seen(PackedBatch batch, int row, int place) {
        int from = (row * LENGTH + place) * LENGTH;
        return IntStream.range(0, LENGTH)
                .filter(other -> batch.visibility()[from + other] == 0)
                .boxed()
                .toList();
    }
}
