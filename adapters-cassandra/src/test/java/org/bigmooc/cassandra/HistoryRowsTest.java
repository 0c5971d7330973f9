package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

class HistoryRowsTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private static final CourseId COURSE = new CourseId("C_1");

    /** A row of the table. */
    record Instance(CourseId course, InteractionKind kind, long at) {

        HistoryEntry entry() {
            return new HistoryEntry(course, kind, Instants.read(at), Instants.read(at));
        }
    }

    private static HistoryRows rows(List<Instance> all) {
        HistoryRows rows = new HistoryRows();
        all.stream()
                .distinct()
                .sorted(Comparator.comparing(Instance::course)
                        .thenComparing(Instance::kind)
                        .thenComparingLong(Instance::at))
                .forEach(row -> rows.add(row.course(), row.kind(), row.at()));
        return rows;
    }

    @Property
    void makeTheHistoryThatTheRowsMakeOneByOne(@ForAll("rows") List<Instance> all) {
        List<HistoryEntry> oneByOne = all.stream().map(Instance::entry).toList();

        assertThat(LearningHistory.of(LEARNER, rows(all).entries())).isEqualTo(LearningHistory.of(LEARNER, oneByOne));
    }

    @Property
    void makeTheSameHistoryWhenWhatLiesBetweenIsGone(@ForAll("rows") List<Instance> all) {
        List<Instance> trimmed = new ArrayList<>();
        rows(all).entries().forEach(entry -> {
            trimmed.add(new Instance(entry.course(), entry.kind(), Instants.write(entry.first())));
            trimmed.add(new Instance(entry.course(), entry.kind(), Instants.write(entry.last())));
        });

        assertThat(rows(trimmed).entries()).isEqualTo(rows(all).entries());
    }

    @Test
    void areCrowdedOnlyWhenThereAreMany() {
        assertThat(rows(ofOneCourse(HistoryRows.CROWD)).crowded()).isEmpty();
        assertThat(rows(ofOneCourse(HistoryRows.CROWD + 1)).crowded())
                .containsExactly(new HistoryEntry(
                        COURSE, InteractionKind.VIEW, Instants.read(0), Instants.read(HistoryRows.CROWD)));
    }

    private static List<Instance> ofOneCourse(int rows) {
        return LongStream.range(0, rows)
                .mapToObj(at -> new Instance(COURSE, InteractionKind.VIEW, at))
                .toList();
    }

    @Provide
    Arbitrary<List<Instance>> rows() {
        return Combinators.combine(
                        Arbitraries.of("C_1", "C_2", "C_3").map(CourseId::new),
                        Arbitraries.of(InteractionKind.class),
                        Arbitraries.longs().between(-20, 20))
                .as(Instance::new)
                .list()
                .ofMaxSize(60);
    }
}
