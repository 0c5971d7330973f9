package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.training.NeighbourStudy.Agreement;
import org.junit.jupiter.api.Test;

class NeighbourStudyTest {

    private final NeighbourStudy study = new NeighbourStudy(dataset(), 1);

    private static Dataset dataset() {
        Map<Trait, CourseTraits> traits = new EnumMap<>(Trait.class);
        Stream.of(Trait.values()).forEach(trait -> traits.put(trait, CourseTraits.none(4)));
        traits.put(
                Trait.CONCEPT,
                CourseTraits.of(List.of(List.of("K_1", "K_2"), List.of("K_2"), List.of("K_3"), List.of())));
        int[][] sequences = {{0, 1, 2, 3}, {0, 1}, {1, 0}, {0, 2}, {0, 1}, {1, 0}};
        List<LearnerId> learners = Stream.of("U_1", "U_2", "U_3", "U_4", "U_5", "U_6")
                .map(LearnerId::new)
                .toList();
        return new Dataset(
                Samples.ids("C_1", "C_2", "C_3", "C_4"),
                learners,
                sequences,
                new Features(
                        traits, learners.stream().map(learner -> Gender.UNKNOWN).toList()));
    }

    private Agreement concepts(int... neighbours) {
        return study.of(course -> new int[] {neighbours[course]}).stream()
                .filter(one -> one.trait() == Trait.CONCEPT)
                .findAny()
                .orElseThrow();
    }

    @Test
    void countsNeighboursThatHaveSomethingInCommon() {
        assertThat(concepts(1, 0, 0, 0)).isEqualTo(new Agreement(Trait.CONCEPT, 2 / 3.0, 0, 3, 1));
        assertThat(concepts(2, 2, 3, 0).all()).isZero();
    }

    @Test
    void knowsWhichCoursesAreTakenTogetherInTheTrainingPart() {
        assertThat(study.takenTogether(1)).containsExactly(0);
        assertThat(study.takenTogether(3)).isEmpty();
    }

    @Test
    void drawsOtherCoursesAtRandom() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(study.random(2, seed)).hasSize(1).doesNotContain(2).isEqualTo(study.random(2, seed));
        }
    }
}
