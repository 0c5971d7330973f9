package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bigmooc.domain.testing.Samples.enrol;
import static org.bigmooc.domain.testing.Samples.view;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.history.FakeLearningHistories;
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
    void readsTheCoursesThatLearnersTookInOrder() {
        FakeLearningHistories histories = new FakeLearningHistories();
        histories.extend(List.of(
                enrol("U_2", "C_3", 5),
                enrol("U_2", "C_1", 7),
                view("U_2", "C_2", 6),
                enrol("U_1", "C_2", 1),
                enrol("U_1", "C_unknown", 2),
                view("U_3", "C_1", 1)));

        Dataset dataset = Dataset.read(new Catalogue(Samples.courses("C_1", "C_2", "C_3")), histories);

        assertThat(dataset.courses()).isEqualTo(Samples.ids("C_1", "C_2", "C_3"));
        assertThat(dataset.learners()).containsExactly(new LearnerId("U_1"), new LearnerId("U_2"));
        assertThat(dataset.sequence(0)).containsExactly(1);
        assertThat(dataset.sequence(1)).containsExactly(2, 0);
        assertThat(dataset.enrolments()).isEqualTo(3);
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
