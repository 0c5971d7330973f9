package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.interaction.LoggedInteraction;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class LearnStreamedTest {

    private static final ModelVersion TRAINED = new ModelVersion("sasrec-1");
    private static final ModelVersion LEARNED = new ModelVersion("sasrec-1-online-1");

    private final TestClock clock = new TestClock();
    private final FakeStreamedLearning positions = new FakeStreamedLearning();
    private final LearningTurn turn = new LearningTurn(positions, clock);
    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final FakeModelRegistry registry = new FakeModelRegistry();
    private final List<String> learned = new ArrayList<>();
    private Optional<ModelVersion> better = Optional.empty();
    private int patience = Integer.MAX_VALUE;
    private LearnStreamed streamed = started();

    LearnStreamedTest() {
        registry.publish(Models.card(TRAINED.id(), "data", 1), FakeRecommender.model(TRAINED.id(), List.of()));
        registry.replaceServed(List.of(), List.of(TRAINED));
        histories.extend(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1), enrol("U_3", "C_1", 1)));
    }

    /** As after a restart of the process. */
    private LearnStreamed started() {
        LearnOnline learning = new LearnOnline(
                batch -> {}, histories, registry, version -> Optional.of(model()), clock, Runnable::run, () -> true);
        return new LearnStreamed(positions, learning, clock, () -> learned.size() >= patience);
    }

    private LearningModel model() {
        return new LearningModel() {
            @Override
            public ModelVersion origin() {
                return TRAINED;
            }

            @Override
            public void remember(List<CourseId> taken) {}

            @Override
            public Optional<ModelVersion> learn(List<CourseId> before, CourseId taken) {
                learned.add(before + " " + taken);
                return better;
            }

            @Override
            public void close() {}
        };
    }

    private LoggedInteraction enrolment(String learner, Instant recorded) {
        return new LoggedInteraction(enrol(learner, "C_2", 9), recorded);
    }

    private LoggedInteraction enrolment(String learner) {
        return enrolment(learner, clock.instant());
    }

    private void streamsTurn() {
        turn.toStream();
        clock.advance(Duration.ofSeconds(3));
    }

    @Test
    void theEnrolmentsOfABatchAreLearnedAndABetterModelIsPutInService() {
        streamsTurn();
        better = Optional.of(LEARNED);

        streamed.learn("s", 0, List.of(enrolment("U_1")));

        assertThat(learned).containsExactly("[C_1] C_2");
        assertThat(registry.served()).containsExactly(TRAINED, LEARNED);
    }

    @Test
    void aBatchThatComesAgainAfterAKillIsNotLearnedAgain() {
        streamsTurn();
        streamed.learn("s", 4, List.of(enrolment("U_1")));

        streamed = started();
        streamed.learn("s", 4, List.of(enrolment("U_1")));
        streamed.learn("s", 5, List.of(enrolment("U_2")));

        assertThat(learned).hasSize(2);
        assertThat(positions.position()).map(LearnedUntil::batch).contains(5L);
    }

    @Test
    void aBatchIsRememberedBeforeItIsLearned() {
        streamsTurn();
        patience = 1;

        streamed.learn("s", 4, List.of(enrolment("U_1"), enrolment("U_2")));
        patience = Integer.MAX_VALUE;
        streamed.learn("s", 4, List.of(enrolment("U_1"), enrolment("U_2")));

        assertThat(learned).as("the rest was left out").hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeItWasTheStreamsTurnIsNotLearned() {
        LoggedInteraction before = enrolment("U_1");
        turn.toStream();
        LoggedInteraction whileServicesMayNotKnow = enrolment("U_2");
        clock.advance(Duration.ofSeconds(2));

        streamed.learn("s", 0, List.of(before, whileServicesMayNotKnow, enrolment("U_3")));

        assertThat(learned).hasSize(1);
    }

    @Test
    void whatAStreamLearnedIsNotLearnedByOneThatBeginsAnew() {
        streamsTurn();
        LoggedInteraction first = enrolment("U_1");
        streamed.learn("s", 9, List.of(first));
        clock.advance(Duration.ofSeconds(1));

        streamed = started();
        streamed.learn("t", 0, List.of(first, enrolment("U_2")));
        streamed.learn("t", 1, List.of(enrolment("U_3")));

        assertThat(learned).hasSize(3);
    }

    @Test
    void aStreamEndsWhenAServiceHasTakenOver() {
        streamsTurn();
        turn.toServices();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> streamed.learn("s", 0, List.of(enrolment("U_1"))))
                .withMessageContaining("online.learning: stream");
        assertThat(learned).isEmpty();
    }

    @Test
    void whenItsTurnComesAgainAStreamDoesNotLearnWhatTheServicesLearnedMeanwhile() {
        streamsTurn();
        streamed.learn("s", 0, List.of(enrolment("U_1")));
        turn.toServices();
        LoggedInteraction meanwhile = enrolment("U_2");
        clock.advance(Duration.ofMinutes(1));
        streamsTurn();

        streamed.learn("s", 1, List.of(meanwhile, enrolment("U_3")));

        assertThat(learned).hasSize(2);
    }

    @Test
    void aStreamsTurnGoesOnWhenItIsGivenAgain() {
        streamsTurn();
        LoggedInteraction waiting = enrolment("U_1");
        clock.advance(Duration.ofHours(1));
        turn.toStream();

        streamed.learn("s", 0, List.of(waiting));

        assertThat(turn.isServices()).isFalse();
        assertThat(learned).hasSize(1);
    }
}
