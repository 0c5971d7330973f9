package org.bigmooc.ml.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Contribution;
import org.bigmooc.domain.recommendation.Followers;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.domain.testing.Eventually;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCountsTest {

    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final LiveCounts live = new LiveCounts();
    private final Recommender transitions = live.inOrder().get(0);
    private final Recommender trending = live.inOrder().get(1);

    @BeforeEach
    void storeThatBFollowsA() {
        for (int learner = 0; learner < 5; learner++) {
            histories.extend(List.of(
                    Samples.enrol("U_" + learner, "A", 1),
                    Samples.view("U_" + learner, "Z", 2),
                    Samples.enrol("U_" + learner, "B", 3)));
        }
        histories.extend(List.of(Samples.enrol("U_9", "C", 1), Samples.enrol("U_9", "D", 2)));
    }

    @Test
    void namesItsRecommendersInOrder() {
        assertThat(live.inOrder())
                .extracting(Recommender::source)
                .containsExactly(new Source(Source.Step.TRANSITIONS, "live"), new Source(Source.Step.TRENDING, "live"));
    }

    @Test
    void cannotTellBeforeAnythingIsCounted() {
        assertThat(recommend(transitions, history("A"))).isEmpty();
        assertThat(recommend(trending, history("A"))).isEmpty();
        assertThat(transitions.similar(new CourseId("A"), course -> true, 5)).isEmpty();
    }

    @Test
    void recommendsWhatFollowed() {
        live.count(histories);

        assertThat(recommend(transitions, history("A")).getFirst().course()).isEqualTo(new CourseId("B"));
        assertThat(transitions
                        .similar(new CourseId("A"), course -> true, 5)
                        .getFirst()
                        .course())
                .isEqualTo(new CourseId("B"));
    }

    @Test
    void saysBecauseOfWhichCourse() {
        live.count(histories);

        ScoredCourse first = recommend(transitions, history("C", "A")).getFirst();

        assertThat(first.course()).isEqualTo(new CourseId("B"));
        assertThat(first.because()).map(Contribution::course).contains(new CourseId("A"));
    }

    @Test
    void leavesItToTrendsWhereNothingEverFollowed() {
        live.count(histories);

        assertThat(recommend(transitions, history("B"))).isEmpty();
        assertThat(recommend(transitions, history("unheard-of"))).isEmpty();
        assertThat(recommend(trending, history("B")).getFirst().course()).isEqualTo(new CourseId("A"));
    }

    @Test
    void countsFurtherEnrolmentsWithWhatWasTakenBefore() {
        live.count(histories);
        for (int learner = 10; learner < 20; learner++) {
            happens(Samples.enrol("U_" + learner, "A", 1), Samples.enrol("U_" + learner, "NEW", 2));
        }

        assertThat(recommend(transitions, history("A")).getFirst().course()).isEqualTo(new CourseId("NEW"));
    }

    @Test
    void countsTheLearnersWhoWentOnFromOneCourseToAnother() {
        live.count(histories);
        happens(Samples.enrol("U_20", "A", 1), Samples.enrol("U_20", "D", 2));

        assertThat(live.followers(new CourseId("A"), new CourseId("B"))).isEqualTo(new Followers(6, 5));
        assertThat(live.followers(new CourseId("B"), new CourseId("A"))).isEqualTo(new Followers(5, 0));
        assertThat(live.followers(new CourseId("A"), new CourseId("unheard-of")))
                .isEqualTo(Followers.NONE);
    }

    @Test
    void countsFewerWhoWentOnOnceALearnerIsGone() {
        live.count(histories);
        histories.erase(new LearnerId("U_0"));

        live.count(histories);

        assertThat(live.followers(new CourseId("A"), new CourseId("B"))).isEqualTo(new Followers(4, 4));
    }

    @Test
    void countsOnlyTheNextFewCoursesAsGoneOnTo() {
        for (int place = 0; place < 7; place++) {
            histories.extend(List.of(Samples.enrol("U_long", "L_" + place, place)));
        }
        live.count(histories);

        assertThat(live.followers(new CourseId("L_0"), new CourseId("L_5")).wentOn())
                .isEqualTo(1);
        assertThat(live.followers(new CourseId("L_0"), new CourseId("L_6")).wentOn())
                .isEqualTo(0);
    }

    @Test
    void countsOnlyEnrolments() {
        live.count(histories);
        float before = score(trending, "B");
        for (int i = 0; i < 100; i++) {
            happens(Samples.view("U_50", "B", i));
        }

        assertThat(score(trending, "B")).isEqualTo(before);
    }

    @Test
    void countsAnInteractionOnceHoweverOftenItIsDelivered() {
        live.count(histories);
        Interaction once = Samples.enrol("U_50", "B", 7);
        happens(once);
        float after = score(trending, "B");

        happens(once);
        happens(once, once);

        assertThat(score(trending, "B")).isEqualTo(after);
    }

    @Test
    void doesNotCountTheSameCourseTwiceForALearner() {
        live.count(histories);
        float before = score(trending, "B");

        happens(Samples.enrol("U_1", "B", 5000));

        assertThat(score(trending, "B")).isEqualTo(before);
    }

    @Test
    void trendsFollowTheLatestEnrolments() {
        live.count(histories);
        for (int learner = 0; learner < 20_000; learner++) {
            live.observe(List.of(Samples.enrol("U_new_" + learner, "HOT", learner)));
        }

        assertThat(recommend(trending, history("A")).getFirst().course()).isEqualTo(new CourseId("HOT"));
    }

    @Test
    void forgetsWhatItCountedWhenItCountsAgain() {
        live.count(histories);
        live.count(new FakeLearningHistories());

        assertThat(recommend(transitions, history("A"))).isEmpty();
        assertThat(recommend(trending, history("A"))).isEmpty();
    }

    @Test
    void answersWhileItCountsAndLosesNothingThatHappensMeanwhile() {
        live.count(histories);
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LearningHistories slow = new Slow(histories, counting, goOn);
        AtomicBoolean ended = new AtomicBoolean();
        Thread counter = Thread.ofPlatform().start(() -> {
            live.count(slow);
            ended.set(true);
        });
        Eventually.await(counting);

        List<ScoredCourse> meanwhile = recommend(transitions, history("A"));
        happens(Samples.enrol("U_00_visited_already", "E", 1));
        happens(Samples.enrol("U_zz_still_to_come", "F", 1));
        boolean stillCounting = !ended.get();
        goOn.countDown();
        Eventually.eventually(() -> assertThat(counter.isAlive()).isFalse());

        assertThat(meanwhile).isNotEmpty();
        assertThat(stillCounting).isTrue();
        assertThat(score(trending, "E")).isPositive();
        assertThat(score(trending, "F")).isPositive();
    }

    @Test
    void standsManyWhoObserveAndAskAtOnce() {
        live.count(histories);

        Eventually.inParallel(4, thread -> {
            for (int i = 0; i < 200; i++) {
                String learner = "U_" + thread + "_" + i;
                happens(Samples.enrol(learner, "A", 1), Samples.enrol(learner, "N_" + i, 2));
                assertThat(recommend(transitions, history("A"))).isNotEmpty();
            }
        });

        assertThat(score(trending, "N_199")).isPositive();
    }

    @Test
    void readsAHistoryOnceForAllThatHappenedToALearner() {
        CountingReads counted = new CountingReads(histories);
        live.count(counted);
        List<Interaction> many =
                List.of(Samples.enrol("U_50", "A", 1), Samples.enrol("U_50", "C", 2), Samples.enrol("U_50", "NEW", 3));
        histories.extend(many);

        live.observe(many);

        assertThat(counted.reads).hasValue(1);
        assertThat(recommend(transitions, history("C", "A")))
                .extracting(ScoredCourse::course)
                .contains(new CourseId("NEW"));
    }

    private void happens(Interaction... interactions) {
        histories.extend(List.of(interactions));
        live.observe(List.of(interactions));
    }

    private static float score(Recommender recommender, String course) {
        return (float) recommender
                .recommend(history("A"), one -> one.equals(new CourseId(course)), 1)
                .getFirst()
                .score();
    }

    private static List<ScoredCourse> recommend(Recommender recommender, LearningHistory history) {
        return recommender.recommend(history, course -> !history.taken().contains(course), 10);
    }

    private static LearningHistory history(String... courses) {
        LearningHistory history = LearningHistory.empty(new LearnerId("U_asking"));
        for (int i = 0; i < courses.length; i++) {
            history = history.with(List.of(Samples.enrol("U_asking", courses[i], i)));
        }
        return history;
    }

    /** Histories that count how often one is read. */
    private static final class CountingReads implements LearningHistories {

        private final LearningHistories all;
        private final AtomicInteger reads = new AtomicInteger();

        CountingReads(LearningHistories all) {
            this.all = all;
        }

        @Override
        public LearningHistory of(LearnerId learner) {
            reads.incrementAndGet();
            return all.of(learner);
        }

        @Override
        public void forEach(Consumer<LearningHistory> visitor) {
            all.forEach(visitor);
        }

        @Override
        public void extend(java.util.Collection<Interaction> interactions) {
            all.extend(interactions);
        }

        @Override
        public void erase(LearnerId learner) {
            all.erase(learner);
        }
    }

    /** Histories whose walk stops before the second learner until it is told to go on. */
    private record Slow(FakeLearningHistories all, CountDownLatch counting, CountDownLatch goOn)
            implements LearningHistories {

        @Override
        public void forEach(Consumer<LearningHistory> visitor) {
            AtomicBoolean first = new AtomicBoolean(true);
            all.forEach(history -> {
                if (!first.getAndSet(false) && goOn.getCount() > 0) {
                    counting.countDown();
                    Eventually.await(goOn);
                }
                visitor.accept(history);
            });
        }

        @Override
        public LearningHistory of(LearnerId learner) {
            return all.of(learner);
        }

        @Override
        public void extend(java.util.Collection<Interaction> interactions) {
            all.extend(interactions);
        }

        @Override
        public void erase(LearnerId learner) {
            all.erase(learner);
        }
    }
}
