package org.bigmooc.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Eventually;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class RecordInteractionTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    private final FakeInteractionLog log = new FakeInteractionLog();
    private final PendingInteractions pending = new PendingInteractions(10);
    private final TestClock clock = new TestClock();
    private final RecordInteraction recording = new RecordInteraction(
            log,
            pending,
            new KnownSubjects(
                    new FakeCourseCatalogue(Samples.course("C_1"), Samples.course("C_2")),
                    new FakeLearners("U_1", "U_2")),
            Placements.NONE,
            clock,
            new Random(1));

    private static InteractionDraft draft(String learner, String course, String kind) {
        return new InteractionDraft(learner, course, kind, Optional.empty(), Optional.empty());
    }

    private static InteractionDraft event(String id, String course) {
        return new InteractionDraft("U_1", course, "view", Optional.of(id), Optional.empty());
    }

    private static InteractionDraft at(Instant instant) {
        return new InteractionDraft("U_1", "C_1", "view", Optional.empty(), Optional.of(instant));
    }

    private String rejection(InteractionDraft draft) {
        Recorded recorded = recording.record(List.of(draft));
        assertThat(recorded.accepted()).isEmpty();
        assertThat(recorded.rejected()).hasSize(1);
        Rejection rejection = recorded.rejected().getFirst();
        assertThat(rejection.message()).endsWith(".");
        return rejection.field() + ": " + rejection.code();
    }

    private List<Interaction> logged() {
        List<Interaction> logged = new CopyOnWriteArrayList<>();
        try (Subscription subscription = log.subscribe(logged::addAll)) {
            Eventually.eventually(() -> assertThat(subscription.lag()).isZero());
        }
        return logged;
    }

    @Test
    void recordsWhatIsGoodWithANewEventIdAndTheTime() {
        Recorded recorded = recording.record(List.of(draft("U_1", "C_1", "enrol")));

        assertThat(recorded.rejected()).isEmpty();
        Interaction interaction = recorded.accepted().getFirst();
        assertThat(interaction.at()).isEqualTo(clock.instant());
        assertThat(interaction.kind()).isEqualTo(InteractionKind.ENROL);
        assertThat(logged()).containsExactly(interaction);
    }

    @Test
    void keepsTheGoodOnesAndListsTheOthersByTheirPlace() {
        Recorded recorded = recording.record(List.of(
                draft("U_1", "C_1", "view"),
                draft("U_1", "C_9", "view"),
                draft("U_2", "C_2", "enrol"),
                draft("U_1", "C_1", "buy")));

        assertThat(recorded.accepted()).extracting(Interaction::course).isEqualTo(Samples.ids("C_1", "C_2"));
        assertThat(recorded.rejected()).extracting(Rejection::index).containsExactly(1, 3);
        assertThat(logged()).containsExactlyElementsOf(recorded.accepted());
    }

    @Test
    void namesTheFieldAtFault() {
        assertThat(rejection(draft("U 1", "C_1", "view"))).isEqualTo("learner: invalid-learner-id");
        assertThat(rejection(draft("U_9", "C_1", "view"))).isEqualTo("learner: unknown-learner");
        assertThat(rejection(draft("U_1", "", "view"))).isEqualTo("course: invalid-course-id");
        assertThat(rejection(draft("U_1", "C_9", "view"))).isEqualTo("course: unknown-course");
        assertThat(rejection(draft("U_1", "C_1", "VIEW"))).isEqualTo("kind: unknown-kind");
        assertThat(rejection(event("\n", "C_1"))).isEqualTo("event: invalid-event-id");
        assertThat(rejection(at(Instant.parse("1989-12-31T23:59:59Z")))).isEqualTo("at: invalid-instant");
        assertThat(rejection(at(clock.instant().plusSeconds(301)))).isEqualTo("at: invalid-instant");
        assertThat(rejection(at(Instant.MAX))).isEqualTo("at: invalid-instant");
        assertThat(pending.size()).isZero();
    }

    @Test
    void forgivesAClockThatIsALittleFast() {
        assertThat(recording
                        .record(List.of(at(clock.instant().plusSeconds(299))))
                        .accepted())
                .hasSize(1);
    }

    @Test
    void recordsTheMillisecondAndNothingFiner() {
        clock.advance(Duration.ofNanos(4_567));

        Recorded recorded = recording.record(List.of(draft("U_1", "C_1", "view")));

        assertThat(recorded.accepted()).extracting(Interaction::at).containsExactly(Samples.START);
    }

    @Test
    void isPendingFromTheAcknowledgementOn() {
        Recorded recorded = recording.record(List.of(draft("U_1", "C_1", "view"), draft("U_1", "C_2", "view")));

        assertThat(pending.of(LEARNER)).isEqualTo(recorded.accepted());
    }

    @Test
    void acceptsARepeatedEventWithoutRecordingItTwice() {
        recording.record(List.of(event("e1", "C_1")));
        pending.remove(logged());

        for (int i = 0; i < 100; i++) {
            assertThat(recording.record(List.of(event("e1", "C_1"))).accepted()).hasSize(1);
        }

        assertThat(pending.size()).isZero();
        assertThat(logged()).isEmpty();
    }

    @Test
    void keepsAnEventPendingWhileItsRepetitionsComeAndGo() {
        Recorded recorded = recording.record(List.of(event("e1", "C_1"), event("e1", "C_1")));
        recording.record(List.of(event("e1", "C_1")));

        assertThat(pending.of(LEARNER)).containsExactly(recorded.accepted().getFirst());
        assertThat(pending.size()).isEqualTo(1);
    }

    @Test
    void recordsNothingWhenTooMuchIsWaiting() {
        recording.record(
                IntStream.range(0, 9).mapToObj(i -> event("e" + i, "C_1")).toList());

        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(() -> recording.record(List.of(event("x", "C_1"), event("y", "C_1"))));

        assertThat(pending.size()).isEqualTo(9);
        assertThat(logged()).hasSize(9);
    }

    @Test
    void leavesNothingPendingWhenTheLogIsAway() {
        log.fail(Optional.of(new Unavailable("The log is away.")));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> recording.record(List.of(event("e1", "C_1"))));

        assertThat(pending.size()).isZero();
        assertThat(pending.of(LEARNER)).isEmpty();
    }

    @Test
    void recordsAgainWhatFailedBefore() {
        log.fail(Optional.of(new Unavailable("The log is away.")));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> recording.record(List.of(event("e1", "C_1"))));
        log.fail(Optional.empty());

        recording.record(List.of(event("e1", "C_1")));

        assertThat(logged()).extracting(Interaction::course).containsExactly(new CourseId("C_1"));
    }

    @Test
    void doesNotTroubleTheLogWithNothing() {
        log.fail(Optional.of(new Unavailable("The log is away.")));

        assertThat(recording.record(List.of()).accepted()).isEmpty();
        assertThat(recording.record(List.of(draft("U_9", "C_1", "view"))).rejected())
                .hasSize(1);
    }
}
