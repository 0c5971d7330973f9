package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class RefreshRecommendationsTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private final OnlinePath path =
            new OnlinePath(Samples.courses("C_1", "C_2", "C_3").toArray(Course[]::new));

    @Test
    void storesTheHistoryThenTheRecommendationsAndTellsTheFeed() {
        path.does("U_1", "C_1", true);

        path.apply();

        assertThat(path.stored.of(LEARNER).courses()).isEqualTo(Samples.ids("C_1"));
        assertThat(path.pending.size()).isZero();
        assertThat(path.store.find(LEARNER))
                .hasValueSatisfying(kept -> assertThat(path.published).containsExactly(kept));
        assertThat(path.published.getFirst().items())
                .extracting(Recommendation::course)
                .isEqualTo(Samples.ids("C_2", "C_3"));
        assertThat(path.measurements.refreshed).isEqualTo(1);
    }

    @Test
    void computesALearnerOnceForInteractionsThatWaitTogether() {
        path.refreshing.handle(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1), enrol("U_1", "C_2", 2)));
        path.refreshing.handle(List.of(enrol("U_1", "C_3", 3)));

        path.runTasks();

        assertThat(path.published).extracting(Recommendations::learner).containsExactly(LEARNER, new LearnerId("U_2"));
        assertThat(path.published.getFirst().items()).isEmpty();
    }

    @Test
    void computesALearnerAgainForWhatComesLater() {
        path.refreshing.handle(List.of(enrol("U_1", "C_1", 1)));
        path.runTasks();
        path.refreshing.handle(List.of(enrol("U_1", "C_2", 2)));
        path.runTasks();

        assertThat(path.published).hasSize(2);
        assertThat(path.published.getLast().items())
                .extracting(Recommendation::course)
                .containsExactly(new CourseId("C_3"));
    }

    @Test
    void leavesToTheNextReaderWhatFindsNoRoom() {
        path.queueCapacity = 1;
        path.refreshing.handle(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1)));

        path.runTasks();

        assertThat(path.measurements.skipped).isEqualTo(1);
        assertThat(path.published).extracting(Recommendations::learner).containsExactly(LEARNER);
        assertThat(path.recommend("U_2", 3).items())
                .extracting(Recommendation::course)
                .isEqualTo(Samples.ids("C_2", "C_3"));

        path.refreshing.handle(List.of(enrol("U_2", "C_2", 2)));
        path.runTasks();
        assertThat(path.published.getLast().learner()).isEqualTo(new LearnerId("U_2"));
    }

    @Test
    void changesNothingWhenTheHistoryCannotBeStored() {
        path.does("U_1", "C_1", true);
        path.stored.fail(Optional.of(new Unavailable("The store is away.")));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(path::apply);

        assertThat(path.pending.of(LEARNER)).hasSize(1);
        assertThat(path.live.observed()).isEmpty();
        assertThat(path.tasks).isEmpty();
        assertThat(path.recommend("U_1", 3).items())
                .extracting(Recommendation::course)
                .isEqualTo(Samples.ids("C_2", "C_3"));
    }

    @Test
    void hasTheEffectOfOnceWhenABatchComesAgain() {
        path.refreshing.handle(List.of(enrol("U_1", "C_1", 1)));
        path.runTasks();
        Recommendations once = path.published.getFirst();

        path.refreshing.handle(List.of(enrol("U_1", "C_1", 1)));
        path.runTasks();

        assertThat(path.published.getLast()).isEqualTo(once);
        assertThat(path.stored.of(LEARNER).entries()).hasSize(1);
    }

    @Test
    void takesInteractionsWithCoursesThatTheCatalogueLostOrHid() {
        path.refreshing.handle(List.of(enrol("U_1", "C_unknown", 1)));
        path.hide("C_1", true);
        path.runTasks();
        path.refreshing.handle(List.of(enrol("U_1", "C_2", 2)));
        path.runTasks();

        assertThat(path.published).hasSize(2);
        assertThat(path.published.getLast().items())
                .extracting(Recommendation::course)
                .containsExactly(new CourseId("C_3"));
    }

    @Test
    void dropsWhatIsPendingWhenAnotherNodeHandledIt() {
        path.does("U_1", "C_1", true);
        List<Interaction> pending = path.pending.of(LEARNER);

        path.refreshing.handledElsewhere(pending);

        assertThat(pending).hasSize(1);
        assertThat(path.pending.size()).isZero();
        assertThat(path.stored.of(LEARNER).isEmpty()).isTrue();
    }

    @Test
    void forgetsALearnerWhomTheLogForgot() {
        path.does("U_1", "C_1", true);
        path.apply();
        path.does("U_1", "C_2", false);

        path.refreshing.forget(LEARNER);

        assertThat(path.stored.of(LEARNER).isEmpty()).isTrue();
        assertThat(path.pending.of(LEARNER)).isEmpty();
        assertThat(path.store.find(LEARNER)).isEmpty();
        assertThat(path.histories.lastKnown(LEARNER).isEmpty()).isTrue();
    }

    @Test
    void objectsToWhatSpeaksOfUnknownCoursesAndLearners() {
        Interaction good = enrol("U_1", "C_1", 1);
        Interaction course = enrol("U_1", "C_9", 1);
        Interaction learner = enrol("U_9", "C_1", 1);

        assertThat(path.refreshing.objections(List.of(good, course, learner)))
                .containsOnly(
                        Map.entry(course, "There is no course C_9."), Map.entry(learner, "There is no learner U_9."));
    }
}
