package org.bigmooc.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SequencePackerTest {

    static final int LENGTH = 50;

    private final SequencePacker packer = new SequencePacker(LENGTH, 3);

    @Property(tries = 100)
    void packsEverySequenceOnceIntoRowsThatHoldIt(
            @ForAll @Size(max = 200) List<@IntRange(min = 1, max = LENGTH) Integer> sizes, @ForAll long seed) {
        List<Sequence> sequences =
                sizes.stream().map(SequencePackerTest::sequence).toList();
        List<List<List<Sequence>>> batches = packer.shuffled(sequences, seed);

        assertThat(batches.stream().flatMap(List::stream).flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(sequences);
        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch)
                        .hasSizeBetween(1, 3)
                        .allSatisfy(row -> assertThat(
                                        row.stream().mapToInt(Sequence::size).sum())
                                .isBetween(1, LENGTH)));
    }

    @Test
    void theSeedAloneDecidesTheOrder() {
        List<Sequence> sequences = typical(500);

        assertThat(packer.shuffled(sequences, 1)).isEqualTo(packer.shuffled(sequences, 1));
        assertThat(packer.shuffled(sequences, 1)).isNotEqualTo(packer.shuffled(sequences, 2));
    }

    @Test
    void hardlyAnythingIsPadding() {
        List<Sequence> sequences = typical(5_000);
        int rows = packer.rows(sequences).size();
        int courses = sequences.stream().mapToInt(Sequence::size).sum();

        assertThat(courses / (double) (rows * LENGTH)).isGreaterThan(0.97);
    }

    private static List<Sequence> typical(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(i -> sequence(1 + (int) Math.min(LENGTH - 1, -10 * Math.log(random.nextDouble()))))
                .toList();
    }

    private static Sequence sequence(int size) {
        return new Sequence(new int[size], new int[size]);
    }
}
