package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CurateCourses;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.interaction.FakeInteractionLog;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionDraft;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.KnownSubjects;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.TestClock;

/** The use cases of the online path over fakes, each step of which is taken by hand. */
final class OnlinePath {

    final TestClock clock = new TestClock();
    final FakeCourseCatalogue catalogue;
    final FakeLearningHistories stored = new FakeLearningHistories();
    final PendingInteractions pending = new PendingInteractions(1_000);
    final CurrentHistories histories = new CurrentHistories(stored, pending);
    final FakeRecommendationStore store = new FakeRecommendationStore();
    final FakeLiveRecommenders live;
    final FakeLearners learners = new FakeLearners("U_0", "U_1", "U_2");
    final FallbackChain chain;
    final ServedLists served = new ServedLists(2);
    final RecommendCourses recommending;
    final RefreshRecommendations refreshing;
    final List<Recommendations> published = new CopyOnWriteArrayList<>();
    final CountingMeasurements measurements = new CountingMeasurements();
    final Queue<Runnable> tasks = new ArrayDeque<>();
    int queueCapacity = 100;

    private final HandLog log = new HandLog();
    private final RecordInteraction recording;

    OnlinePath(Course... courses) {
        catalogue = new FakeCourseCatalogue(courses);
        live = new FakeLiveRecommenders(new FakeRecommender(
                new Source(Source.Step.TRANSITIONS, "live"),
                Stream.of(courses).map(Course::id).toList()));
        chain = new FallbackChain(live, catalogue);
        KnownSubjects subjects = new KnownSubjects(catalogue, learners);
        recommending = new RecommendCourses(histories, catalogue, chain, store, measurements, clock).telling(served);
        refreshing = new RefreshRecommendations(
                stored, pending, subjects, live, recommending, new HandFeed(), measurements, this::execute);
        recording = new RecordInteraction(log, pending, subjects, served, clock, new java.util.Random(1));
    }

    private void execute(Runnable task) {
        if (tasks.size() >= queueCapacity) {
            throw new RejectedExecutionException("full");
        }
        tasks.add(task);
    }

    Recommendations recommend(String learner, int limit) {
        return recommending.recommend(new RecommendRequest(new LearnerId(learner), limit));
    }

    /** A learner enrols in a course, or looks at it; acknowledged, not yet applied. */
    void does(String learner, String course, boolean enrols) {
        record(new InteractionDraft(learner, course, enrols ? "enrol" : "view", Optional.empty(), Optional.empty()));
    }

    /** A learner's enrolment is sent under an event id. */
    void sends(String event, String learner, String course) {
        record(new InteractionDraft(learner, course, "enrol", Optional.of(event), Optional.empty()));
    }

    private void record(InteractionDraft draft) {
        assertThat(recording.record(List.of(draft)).rejected()).isEmpty();
    }

    void hide(String course, boolean hidden) {
        new CurateCourses(catalogue).setHidden(new CourseId(course), hidden);
    }

    /** Where the course of the last interaction stood, which waits to be applied. */
    Optional<Placement> placement() {
        return log.waiting.getLast().placement();
    }

    /** The subscriber takes what the log holds, and the executor what the subscriber gave it. */
    void apply() {
        List<Interaction> batch = log.take();
        if (!batch.isEmpty()) {
            refreshing.handle(batch);
        }
        runTasks();
    }

    void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** A log whose subscriber is the test. */
    private static final class HandLog implements InteractionLog {

        private final FakeInteractionLog log = new FakeInteractionLog();
        private final List<Interaction> waiting = new ArrayList<>();

        private List<Interaction> take() {
            List<Interaction> batch = List.copyOf(waiting);
            waiting.clear();
            return batch;
        }

        @Override
        public List<Interaction> append(List<Interaction> interactions) {
            List<Interaction> appended = log.append(interactions);
            waiting.addAll(appended);
            return appended;
        }

        @Override
        public Subscription subscribe(InteractionHandler handler) {
            return log.subscribe(handler);
        }

        @Override
        public void erase(LearnerId learner) {
            log.erase(learner);
        }
    }

    /** A feed that tells the test at once. */
    private final class HandFeed implements RecommendationFeed {

        @Override
        public void publish(LearnerId learner) {
            store.find(learner).ifPresent(published::add);
        }

        @Override
        public Listening listen(Consumer<LearnerId> listener) {
            return () -> {};
        }
    }
}
