package org.bigmooc.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

final class ImportDatasetTest {

    private static final Instant DAY = Instant.parse("2019-01-01T00:00:00Z");

    private final FakeCourseCatalogue courses = new FakeCourseCatalogue();
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final FakeLearners learners = new FakeLearners();
    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final TestClock clock = new TestClock();
    private final List<BadLine> report = new ArrayList<>();

    private final MemoryCheckpoint checkpoint = new MemoryCheckpoint();

    private long lines;

    /** How far an import came, in memory. */
    private static final class MemoryCheckpoint implements ImportCheckpoint {

        private long written;

        @Override
        public long written() {
            return written;
        }

        @Override
        public void written(long batches) {
            written = batches;
        }

        @Override
        public void finished() {
            written = 0;
        }
    }

    /** A store that is away after some writes. */
    private static final class FailingHistories implements LearningHistories {

        private final LearningHistories histories;
        private int writesLeft;

        private FailingHistories(LearningHistories histories, int writesLeft) {
            this.histories = histories;
            this.writesLeft = writesLeft;
        }

        @Override
        public LearningHistory of(LearnerId learner) {
            return histories.of(learner);
        }

        @Override
        public void extend(Collection<Interaction> interactions) {
            if (writesLeft-- == 0) {
                throw new Unavailable("The store is away.");
            }
            histories.extend(interactions);
        }

        @Override
        public void forEach(Consumer<LearningHistory> visitor) {
            histories.forEach(visitor);
        }

        @Override
        public void erase(LearnerId learner) {
            histories.erase(learner);
        }
    }

    @Test
    void goesOnWhereItWasKilledAndWritesNothingTwice() {
        List<DatasetItem> items = new ArrayList<>(List.of(course("C_1")));
        IntStream.range(0, 4 * Batching.FULL).forEach(i -> items.add(learner("U_" + i, enrolment("C_1", DAY))));
        DatasetItem[] all = items.toArray(DatasetItem[]::new);
        StoreTarget dying = new StoreTarget(courses, facts, learners, new FailingHistories(histories, 2));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> run(dying, never(), all));
        assertThat(checkpoint.written()).isEqualTo(2);
        learners.erase(new LearnerId("U_0"));

        ImportResult result = store(all);

        assertThat(result.learners()).isEqualTo(4L * Batching.FULL);
        assertThat(taken("U_" + (4 * Batching.FULL - 1))).isEqualTo(Samples.ids("C_1"));
        assertThat(taken("U_1")).isEqualTo(Samples.ids("C_1"));
        assertThat(learners.find(new LearnerId("U_0"))).isEmpty();
        assertThat(checkpoint.written()).isZero();
    }

    @Test
    void takesCoursesFactsLearnersAndEnrolments() {
        ImportResult result = store(
                course("C_1"),
                course("C_2"),
                fact(new CourseLink(new CourseId("C_1"), CourseLink.Kind.CONCEPT, "K_1")),
                learner("U_1", enrolment("C_2", DAY), enrolment("C_1", DAY.plusSeconds(9))));

        assertThat(result.completed()).isTrue();
        assertThat(result.courses()).isEqualTo(2);
        assertThat(result.facts()).isEqualTo(1);
        assertThat(result.learners()).isEqualTo(1);
        assertThat(result.enrolments()).isEqualTo(2);
        assertThat(result.bad()).isZero();
        assertThat(courses.current().size()).isEqualTo(2);
        assertThat(facts.around(new CourseId("C_1")).concepts()).hasSize(1);
        assertThat(learners.find(new LearnerId("U_1"))).isPresent();
        assertThat(taken("U_1")).isEqualTo(Samples.ids("C_2", "C_1"));
    }

    @Test
    void keepsTheOrderWhereTimesTieOrGoBackwards() {
        store(
                course("C_1"),
                course("C_2"),
                course("C_3"),
                course("C_4"),
                learner(
                        "U_1",
                        enrolment("C_4", DAY),
                        enrolment("C_3", DAY),
                        enrolment("C_2", DAY.minusSeconds(60)),
                        enrolment("C_1", DAY.plusSeconds(60))));

        assertThat(history("U_1").steps())
                .extracting(HistoryStep::at)
                .containsExactly(DAY, DAY.plusNanos(1_000), DAY.plusNanos(2_000), DAY.plusSeconds(60));
        assertThat(taken("U_1")).isEqualTo(Samples.ids("C_4", "C_3", "C_2", "C_1"));
    }

    @Test
    void skipsOnlyTheEnrolmentOfAnUnknownOrRepeatedCourse() {
        ImportResult result = store(
                course("C_1"),
                course("C_2"),
                learner(
                        "U_1",
                        enrolment("C_1", DAY),
                        enrolment("C_404", DAY),
                        enrolment("C_1", DAY.plusSeconds(1)),
                        enrolment("C_2", DAY.plusSeconds(2))));

        assertThat(taken("U_1")).isEqualTo(Samples.ids("C_1", "C_2"));
        assertThat(result.enrolments()).isEqualTo(2);
        assertThat(result.badLines()).isEqualTo(Map.of("unknown-course", 1L, "duplicate-enrolment", 1L));
        assertThat(history("U_1").steps().getFirst().at()).isEqualTo(DAY);
    }

    @Test
    void theFirstOfTwoWithTheSameIdCounts() {
        ImportResult result = store(
                course("C_1", "first"),
                course("C_1", "second"),
                fact(new Concept("K_1", "first")),
                fact(new Concept("K_1", "second")),
                fact(new CourseLink(new CourseId("C_1"), CourseLink.Kind.CONCEPT, "K_1")),
                learner("U_1", enrolment("C_1", DAY)),
                learner("U_1"));

        assertThat(courses.current()
                        .find(new CourseId("C_1"))
                        .orElseThrow()
                        .name()
                        .original())
                .isEqualTo("first");
        assertThat(facts.around(new CourseId("C_1")).concepts()).containsExactly(new Concept("K_1", "first"));
        assertThat(taken("U_1")).hasSize(1);
        assertThat(result.badLines()).isEqualTo(Map.of("duplicate-id", 3L));
        assertThat(report).extracting(BadLine::line).containsExactly(2L, 4L, 7L);
    }

    @Test
    void reportsALinkToAnUnknownCourse() {
        ImportResult result = store(fact(new CourseLink(new CourseId("C_404"), CourseLink.Kind.SCHOOL, "S_1")));

        assertThat(result.facts()).isZero();
        assertThat(report).extracting(BadLine::reason).containsExactly(BadLineReason.UNKNOWN_COURSE);
    }

    @Test
    void knowsTheCoursesThatWereThereBefore() {
        store(course("C_1"));

        ImportResult result = store(learner("U_1", enrolment("C_1", DAY)));

        assertThat(result.enrolments()).isEqualTo(1);
        assertThat(result.bad()).isZero();
    }

    @Test
    void changesNothingTheSecondTime() {
        DatasetItem[] items = {
            course("C_1"), course("C_2"), learner("U_1", enrolment("C_2", DAY), enrolment("C_1", DAY))
        };
        ImportResult first = store(items);
        LearningHistory history = history("U_1");
        Instant added =
                courses.current().find(new CourseId("C_1")).orElseThrow().addedAt();
        clock.advance(Duration.ofHours(1));

        ImportResult second = store(items);

        assertThat(counts(second)).isEqualTo(counts(first));
        assertThat(history("U_1")).isEqualTo(history);
        assertThat(courses.current().find(new CourseId("C_1")).orElseThrow().addedAt())
                .isEqualTo(added);
    }

    @Test
    void keepsACourseHiddenThatWasHidden() {
        store(course("C_1"));
        courses.save(List.of(
                courses.current().find(new CourseId("C_1")).orElseThrow().withHidden(true)));

        store(course("C_1", "a better name"));

        Course course = courses.current().find(new CourseId("C_1")).orElseThrow();
        assertThat(course.hidden()).isTrue();
        assertThat(course.name().original()).isEqualTo("a better name");
    }

    @Test
    void aDryRunCountsTheSameAndWritesNothing() {
        DatasetItem[] items = {course("C_1"), learner("U_1", enrolment("C_1", DAY), enrolment("C_2", DAY))};

        ImportResult dry = run(new DryRunTarget(new Catalogue(List.of())), never(), items);

        assertThat(dry.dryRun()).isTrue();
        assertThat(courses.current().size()).isZero();
        assertThat(learners.find(new LearnerId("U_1"))).isEmpty();
        assertThat(counts(dry)).isEqualTo(counts(store(items)));
    }

    @Test
    void stopsBetweenBatchesWhenAskedAndIsCompletedByRunningAgain() {
        DatasetItem[] items = IntStream.range(0, 12_000)
                .mapToObj(i -> i == 0 ? course("C_1") : learner("U_" + i, enrolment("C_1", DAY)))
                .toArray(DatasetItem[]::new);
        ImportListener impatient = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                assertThat(progress.fraction()).isBetween(0.0, 1.0);
            }

            @Override
            public boolean cancelled() {
                return learners.find(new LearnerId("U_1")).isPresent();
            }
        };

        ImportResult stopped = run(target(), impatient, items);
        assertThat(stopped.completed()).isFalse();
        assertThat(stopped.learners()).isBetween(1L, 11_998L);
        assertThat(learners.first(20_000)).hasSize((int) stopped.learners());

        assertThat(store(items).completed()).isTrue();
        assertThat(learners.first(20_000)).hasSize(11_999);
    }

    @Test
    void aStoreThatFailsEndsTheImport() {
        histories.fail(Optional.of(new Unavailable("The store is away.")));

        assertThatThrownBy(() -> store(course("C_1"), learner("U_1", enrolment("C_1", DAY))))
                .isInstanceOf(Unavailable.class);
    }

    private ImportResult store(DatasetItem... items) {
        return run(target(), never(), items);
    }

    private StoreTarget target() {
        return new StoreTarget(courses, facts, learners, histories);
    }

    private ImportResult run(ImportTarget target, ImportListener listener, DatasetItem... items) {
        return new ImportDataset(target, checkpoint, clock)
                .run(new ListSource(Arrays.asList(items)), report::add, listener);
    }

    private static ImportListener never() {
        return new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                assertThat(progress.bytesRead()).isLessThanOrEqualTo(progress.bytesTotal());
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static List<Object> counts(ImportResult result) {
        return List.of(
                result.completed(),
                result.courses(),
                result.facts(),
                result.learners(),
                result.enrolments(),
                result.ignored(),
                result.badLines());
    }

    private LearningHistory history(String learner) {
        return histories.of(new LearnerId(learner));
    }

    private List<CourseId> taken(String learner) {
        return history(learner).courses();
    }

    private Line line() {
        return new Line("test", ++lines, "text");
    }

    private DatasetItem course(String id) {
        return course(id, "name of " + id);
    }

    private DatasetItem course(String id, String name) {
        LocalizedText text = new LocalizedText(name, "");
        return new DatasetItem.CourseEntry(
                line(), new CourseId(id), text, LocalizedText.EMPTY, List.of(), "", Optional.empty());
    }

    private DatasetItem fact(CatalogueFact fact) {
        return new DatasetItem.FactEntry(line(), fact);
    }

    private DatasetItem learner(String id, DatasetItem.EnrolmentEntry... enrolments) {
        return new DatasetItem.LearnerEntry(line(), Learner.known(new LearnerId(id)), Arrays.asList(enrolments));
    }

    private static DatasetItem.EnrolmentEntry enrolment(String course, Instant at) {
        return new DatasetItem.EnrolmentEntry(new Line("test", 0, ""), new CourseId(course), at);
    }
}
