package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

class HeldOutGroupsTest {

    private static final int[][] SEQUENCES = {{0, 1, 2}, {0, 1, 2, 3, 4, 5}, {3, 4}, {1, 0, 5}};
    private static final DatasetSplit SPLIT = new DatasetSplit(new Dataset(
            IntStream.range(0, 6).mapToObj(i -> new CourseId("C_" + i)).toList(),
            IntStream.range(0, 4).mapToObj(i -> new LearnerId("U_" + i)).toList(),
            SEQUENCES));

    private final HeldOutGroups groups = new HeldOutGroups(SPLIT);

    @Test
    void countsOnlyWhatMayBeLearnedFrom() {
        assertThat(groups.enrolments()).containsExactly(2, 2, 1, 2, 1, 0);
    }

    @Test
    void putsEveryLearnerWithATargetIntoOneGroupOfEachKind() {
        List<HeldOutGroup> all = groups.all();

        for (String by : List.of("history length", "target popularity")) {
            assertThat(all.stream()
                            .filter(group -> group.by().equals(by))
                            .mapToInt(HeldOutGroup::size)
                            .sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void namesGroupsByTheirRange() {
        assertThat(groups.all())
                .extracting(HeldOutGroup::name)
                .containsExactly("1 to 2 courses", "3 to 5 courses", "cold: 0 to 9 enrolments");
    }
}
