package org.bigmooc.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.interaction.FakeInteractionLog;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionDraft;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.KnownSubjects;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.interaction.Placements;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class CurrentHistoriesTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    private final Clock clock = new TestClock(Samples.START.plusSeconds(100));
    private final FakeLearningHistories stored = new FakeLearningHistories();
    private final PendingInteractions pending = new PendingInteractions(10);
    private final CurrentHistories histories = new CurrentHistories(stored, pending);
    private final RecordInteraction recording = new RecordInteraction(
            new FakeInteractionLog(),
            pending,
            new KnownSubjects(
                    new FakeCourseCatalogue(Samples.course("C_1"), Samples.course("C_2")), new FakeLearners("U_1")),
            Placements.NONE,
            clock,
            new Random(1));

    private List<Interaction> enrolNow(String course) {
        return recording
                .record(List.of(InteractionDraft.now("U_1", course, InteractionKind.ENROL)))
                .accepted();
    }

    @Test
    void layWhatIsPendingOverWhatIsStored() {
        stored.extend(List.of(enrol("U_1", "C_1", 1)));

        enrolNow("C_2");

        assertThat(histories.of(LEARNER).courses()).isEqualTo(Samples.ids("C_1", "C_2"));
        assertThat(stored.of(LEARNER).courses()).isEqualTo(Samples.ids("C_1"));
    }

    @Test
    void areTheSameBeforeAndAfterAnInteractionIsStored() {
        List<Interaction> accepted = enrolNow("C_2");
        LearningHistory before = histories.of(LEARNER);

        stored.extend(accepted);
        LearningHistory between = histories.of(LEARNER);
        pending.remove(accepted);

        assertThat(between).isEqualTo(before);
        assertThat(histories.of(LEARNER)).isEqualTo(before);
    }

    @Test
    void showALearnersCoursesTheLatestFirst() {
        stored.extend(List.of(enrol("U_1", "C_1", 1)));
        enrolNow("C_2");

        SeeMyCourses seeing = new SeeMyCourses(histories);
        assertThat(seeing.all(LEARNER)).extracting(Enrolment::course).isEqualTo(Samples.ids("C_2", "C_1"));
        assertThat(seeing.see(LEARNER, new PageRequest(1, 1)).items())
                .extracting(Enrolment::course)
                .isEqualTo(Samples.ids("C_1"));
    }
}
