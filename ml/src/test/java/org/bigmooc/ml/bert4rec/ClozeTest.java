package org.bigmooc.ml.bert4rec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.sequence.Sequence;
import org.bigmooc.ml.testing.SequenceSamples;
import org.junit.jupiter.api.Test;

class ClozeTest {

    private static final int MASK = SequenceSamples.COURSES;

    @Property(tries = 50)
    void asksForWhatIsMaskedAndForNothingElse(@ForAll @IntRange(min = 2, max = 10) int length, @ForAll long seed) {
        DatasetSplit split = SequenceSamples.walks(20, 3);

        List<Sequence> examples = new Cloze(length, MASK, 0.4, 0.5).examples(split, seed);

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(example.size()).isBetween(2, length);
            assertThat(example.courses()).contains(MASK);
            for (int place = 0; place < example.size(); place++) {
                boolean asked = example.targets()[place] != Sequence.UNASKED;
                assertThat(asked).isEqualTo(example.courses()[place] == MASK);
            }
        });
    }

    @Test
    void neverHoldsACourseThatIsHeldOut() {
        DatasetSplit split = SequenceSamples.split(new int[][] {{4, 5, 6, 7, 8}});

        for (Sequence example : new Cloze(10, MASK, 0.5, 0.5).examples(split, 1)) {
            assertThat(IntStream.concat(Arrays.stream(example.courses()), Arrays.stream(example.targets())))
                    .doesNotContain(7, 8);
        }
    }

    @Test
    void masksOnlyTheEndIfThatIsAllThatIsWanted() {
        List<Sequence> examples = new Cloze(10, MASK, 0.5, 1).examples(SequenceSamples.walks(20, 3), 5);

        assertThat(examples)
                .allSatisfy(example -> assertThat(
                                Arrays.stream(example.courses()).filter(course -> course == MASK))
                        .hasSize(1)
                        .allMatch(course -> example.courses()[example.size() - 1] == course));
    }

    @Test
    void masksAnewInEachPassAndAlikeForTheSameSeed() {
        Cloze cloze = new Cloze(10, MASK, 0.5, 0.5);
        DatasetSplit split = SequenceSamples.walks(50, 3);

        assertThat(texts(cloze.examples(split, 1))).isEqualTo(texts(cloze.examples(split, 1)));
        assertThat(texts(cloze.examples(split, 1))).isNotEqualTo(texts(cloze.examples(split, 2)));
    }

    @Test
    void aQuestionKeepsTheNewestCoursesAndEndsWithTheMask() {
        Sequence question = new Cloze(4, MASK, 0.5, 0.5).question(new int[] {1, 2, 3, 4, 5}, 9);

        assertThat(question.courses()).containsExactly(3, 4, 5, MASK);
        assertThat(question.targets()).containsExactly(Sequence.UNASKED, Sequence.UNASKED, Sequence.UNASKED, 9);
    }

    private static List<String> texts(List<Sequence> sequences) {
        return sequences.stream()
                .map(one -> Arrays.toString(one.courses()) + Arrays.toString(one.targets()))
                .toList();
    }
}
