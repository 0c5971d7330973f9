package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static Dataset dataset(List<String> courses, List<String> learners, int[]... sequences) {
        return new Dataset(
                Samples.ids(courses.toArray(String[]::new)),
                learners.stream().map(LearnerId::new).toList(),
                sequences);
    }

    @Test
    void hasTheSameHashForTheSameData() {
        assertThat(dataset(List.of("C_1", "C_2"), List.of("U_1"), new int[] {0, 1})
                        .hash())
                .isEqualTo(dataset(List.of("C_1", "C_2"), List.of("U_1"), new int[] {0, 1})
                        .hash())
                .hasSize(64);
    }

    @Test
    void hasAnotherHashForOtherData() {
        List<Dataset> different = List.of(
                dataset(List.of("C_1", "C_2"), List.of("U_1"), new int[] {0, 1}),
                dataset(List.of("C_1", "C_2"), List.of("U_1"), new int[] {1, 0}),
                dataset(List.of("C_1", "C_2"), List.of("U_2"), new int[] {0, 1}),
                dataset(List.of("C_1", "C_3"), List.of("U_1"), new int[] {0, 1}),
                dataset(List.of("C_1", "C_2"), List.of("U_1", "U_2"), new int[] {0}, new int[] {1}),
                dataset(List.of("C_1", "C_2"), List.of("U_1", "U_2"), new int[] {0, 1}, new int[] {}),
                dataset(List.of("C_1C_2"), List.of("U_1"), new int[] {0}));

        assertThat(different).extracting(Dataset::hash).doesNotHaveDuplicates();
    }

    @Test
    void hasAnotherHashForOtherFeatures() {
        Dataset plain = dataset(List.of("C_1", "C_2"), List.of("U_1"), new int[] {0, 1});

        assertThat(List.of(
                        plain,
                        with(plain, List.of(List.of("Art"), List.of()), Gender.UNKNOWN),
                        with(plain, List.of(List.of(), List.of("Art")), Gender.UNKNOWN),
                        with(plain, List.of(List.of(), List.of()), Gender.FEMALE)))
                .extracting(Dataset::hash)
                .doesNotHaveDuplicates();
    }

    private static Dataset with(Dataset plain, List<List<String>> fields, Gender gender) {
        Map<Trait, CourseTraits> traits = new EnumMap<>(Trait.class);
        Stream.of(Trait.values()).forEach(trait -> traits.put(trait, CourseTraits.none(2)));
        traits.put(Trait.FIELD, CourseTraits.of(fields));
        return new Dataset(
                plain.courses(),
                plain.learners(),
                new int[][] {plain.sequence(0)},
                new Features(traits, List.of(gender)));
    }

    @Test
    void refusesFeaturesOfOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset(Samples.ids("C_1"), List.of(), new int[][] {}, Features.none(2, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset(Samples.ids("C_1"), List.of(), new int[][] {}, Features.none(1, 1)));
    }

    @Test
    void refusesSequencesOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> dataset(List.of("C_1"), List.of(), new int[] {0}));
    }

    @Property
    void isSplitIntoTrainingValidationAndTestInOrder(@ForAll @IntRange(max = 20) int length) {
        int[] sequence = IntStream.range(0, length).toArray();
        List<String> courses =
                IntStream.range(0, 20).mapToObj(i -> "C_" + (10 + i)).toList();

        DatasetSplit split = new DatasetSplit(dataset(courses, List.of("U_1"), sequence));

        if (length < 3) {
            assertThat(split.training(0)).isEqualTo(sequence);
            assertThat(split.testHistory(0)).isEqualTo(sequence);
            assertThat(split.validationTarget(0)).isEqualTo(DatasetSplit.NONE);
            assertThat(split.testTarget(0)).isEqualTo(DatasetSplit.NONE);
        } else {
            assertThat(split.training(0))
                    .isEqualTo(IntStream.range(0, length - 2).toArray());
            assertThat(split.validationTarget(0)).isEqualTo(length - 2);
            assertThat(split.testHistory(0))
                    .isEqualTo(IntStream.range(0, length - 1).toArray());
            assertThat(split.testTarget(0)).isEqualTo(length - 1);
        }
        assertThat(split.learners()).isEqualTo(1);
    }
}
