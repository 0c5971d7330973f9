package org.bigmooc.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.enrol;
import static org.bigmooc.domain.testing.Samples.interaction;
import static org.bigmooc.domain.testing.Samples.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class LearningHistoryTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    private static LearningHistory history(Interaction... interactions) {
        return LearningHistory.empty(LEARNER).with(List.of(interactions));
    }

    private static EnrolmentStatus status(Interaction... interactions) {
        return history(interactions).enrolments().getFirst().status();
    }

    private static Interaction done(InteractionKind kind, int second) {
        return interaction("U_1", "C_1", kind, second);
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(InteractionKind.class),
                        Arbitraries.integers().between(0, 30))
                .as((course, kind, second) -> interaction("U_1", "C_" + course, kind, second))
                .list()
                .ofMaxSize(40);
    }

    @Property
    void isTheSameInWhateverOrderAndHoweverOftenThingsAreAdded(
            @ForAll("interactions") List<Interaction> all, @ForAll long seed) {
        List<Interaction> again = new ArrayList<>(all);
        again.addAll(all);
        Collections.shuffle(again, new Random(seed));
        LearningHistory oneByOne = LearningHistory.empty(LEARNER);
        for (Interaction one : again) {
            oneByOne = oneByOne.with(List.of(one));
        }

        LearningHistory atOnce = LearningHistory.empty(LEARNER).with(all);

        assertThat(oneByOne).isEqualTo(atOnce).hasSameHashCodeAs(atOnce);
        assertThat(oneByOne.steps()).isEqualTo(atOnce.steps());
        assertThat(oneByOne.fingerprint()).isEqualTo(atOnce.fingerprint());
        assertThat(oneByOne.enrolments()).isEqualTo(atOnce.enrolments());
    }

    @Property
    void isMadeAgainOfItsEntries(@ForAll("interactions") List<Interaction> all) {
        LearningHistory history = LearningHistory.empty(LEARNER).with(all);

        assertThat(LearningHistory.of(LEARNER, history.entries())).isEqualTo(history);
    }

    @Property
    void listsEachCourseOnceInOrderOfTime(@ForAll("interactions") List<Interaction> all) {
        LearningHistory history = LearningHistory.empty(LEARNER).with(all);

        assertThat(history.courses()).doesNotHaveDuplicates();
        assertThat(history.steps()).extracting(HistoryStep::at).isSorted();
        assertThat(history.steps().stream().filter(step -> !step.taken()))
                .hasSizeLessThanOrEqualTo(LearningHistory.RECENT_VIEWS);
        assertThat(history.isEmpty()).isEqualTo(all.isEmpty());
    }

    @Property
    void takesEveryCourseThatWasMoreThanLookedAt(@ForAll("interactions") List<Interaction> all) {
        LearningHistory history = LearningHistory.empty(LEARNER).with(all);

        assertThat(history.taken())
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(one -> one.kind() != InteractionKind.VIEW)
                        .map(Interaction::course)
                        .distinct()
                        .toList());
        assertThat(history.enrolments()).extracting(Enrolment::course).containsAll(history.taken());
    }

    @Test
    void ordersTakenCoursesByTheFirstEnrolment() {
        LearningHistory history = history(
                enrol("U_1", "C_2", 20), enrol("U_1", "C_1", 10), enrol("U_1", "C_3", 5), enrol("U_1", "C_3", 99));

        assertThat(history.courses()).isEqualTo(Samples.ids("C_3", "C_1", "C_2"));
    }

    @Test
    void ordersCoursesOfTheSameMomentById() {
        assertThat(history(enrol("U_1", "C_2", 1), enrol("U_1", "C_1", 1)).courses())
                .isEqualTo(Samples.ids("C_1", "C_2"));
    }

    @Test
    void placesACourseByItsEnrolmentThoughItWasLookedAtBefore() {
        LearningHistory history =
                history(view("U_1", "C_1", 1), enrol("U_1", "C_2", 2), enrol("U_1", "C_1", 3), view("U_1", "C_1", 9));

        assertThat(history.steps())
                .containsExactly(
                        new HistoryStep(new CourseId("C_2"), true, Samples.START.plusSeconds(2)),
                        new HistoryStep(new CourseId("C_1"), true, Samples.START.plusSeconds(3)));
    }

    @Test
    void takesACourseThatWasWorkedOnWithoutAnEnrolment() {
        LearningHistory history = history(done(InteractionKind.COMPLETE, 9), done(InteractionKind.PROGRESS, 4));

        assertThat(history.steps())
                .containsExactly(new HistoryStep(new CourseId("C_1"), true, Samples.START.plusSeconds(4)));
    }

    @Test
    void remembersTheLastCoursesLookedAt() {
        LearningHistory history = history(
                view("U_1", "C_1", 1),
                view("U_1", "C_2", 2),
                view("U_1", "C_3", 3),
                view("U_1", "C_4", 4),
                view("U_1", "C_5", 5),
                view("U_1", "C_6", 6),
                view("U_1", "C_2", 7));

        assertThat(history.courses()).isEqualTo(Samples.ids("C_3", "C_4", "C_5", "C_6", "C_2"));
        assertThat(history.taken()).isEmpty();
    }

    @Test
    void tellsHowFarACourseHasCome() {
        assertThat(status(done(InteractionKind.ENROL, 1))).isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(status(done(InteractionKind.ENROL, 1), done(InteractionKind.PROGRESS, 2)))
                .isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(status(done(InteractionKind.ENROL, 1), done(InteractionKind.COMPLETE, 2)))
                .isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(status(done(InteractionKind.ENROL, 1), done(InteractionKind.DROP, 2)))
                .isEqualTo(EnrolmentStatus.DROPPED);
        assertThat(status(done(InteractionKind.DROP, 2))).isEqualTo(EnrolmentStatus.DROPPED);
    }

    @Test
    void beginsACourseAgainWhenTheLearnerEnrolsAfterDroppingIt() {
        assertThat(status(
                        done(InteractionKind.ENROL, 1), done(InteractionKind.DROP, 2), done(InteractionKind.ENROL, 3)))
                .isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(status(
                        done(InteractionKind.ENROL, 1),
                        done(InteractionKind.DROP, 2),
                        done(InteractionKind.ENROL, 3),
                        done(InteractionKind.DROP, 4)))
                .isEqualTo(EnrolmentStatus.DROPPED);
    }

    @Test
    void keepsADroppedCourseAmongThoseTaken() {
        LearningHistory history = history(done(InteractionKind.ENROL, 1), done(InteractionKind.DROP, 2));

        assertThat(history.taken()).containsExactly(new CourseId("C_1"));
    }

    @Test
    void hasAnotherFingerprintWhenTheSequenceIsAnother() {
        List<LearningHistory> different = List.of(
                history(),
                history(enrol("U_1", "C_1", 1)),
                history(view("U_1", "C_1", 1)),
                history(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2)),
                history(enrol("U_1", "C_1", 2), enrol("U_1", "C_2", 1)),
                history(enrol("U_1", "C_1", 1), view("U_1", "C_2", 2)),
                history(enrol("U_1", "C_1C_2", 1)));

        assertThat(different).extracting(LearningHistory::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void hasTheSameFingerprintWhenOnlyTimeWentBy() {
        assertThat(history(enrol("U_1", "C_1", 1)).fingerprint())
                .isEqualTo(
                        history(enrol("U_1", "C_1", 5), view("U_1", "C_1", 7)).fingerprint());
    }

    @Test
    void staysAsItIsWhenNothingIsAdded() {
        LearningHistory history = history(enrol("U_1", "C_1", 1));

        assertThat(history.with(List.of())).isSameAs(history);
    }

    @Test
    void tellsWhatWasTakenBeforeAnEnrolmentWhetherOrNotItHoldsIt() {
        Interaction third = enrol("U_1", "C_3", 30);
        LearningHistory before = history(enrol("U_1", "C_1", 10), view("U_1", "C_9", 15), enrol("U_1", "C_2", 20));

        assertThat(before.takenBefore(third)).contains(Samples.ids("C_1", "C_2"));
        assertThat(before.with(List.of(third, enrol("U_1", "C_4", 40))).takenBefore(third))
                .contains(Samples.ids("C_1", "C_2"));
    }

    @Test
    void tellsNothingBeforeAnEnrolmentInACourseTakenAlready() {
        LearningHistory history = history(enrol("U_1", "C_1", 10), enrol("U_1", "C_2", 20));

        assertThat(history.takenBefore(enrol("U_1", "C_2", 50))).isEmpty();
    }
}
