package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.FakeCourseActivity;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.activity.Slices;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamedTrendingTest {

    private static final LearningHistory HISTORY = LearningHistory.empty(new LearnerId("U_1"));

    private final TestClock clock = new TestClock();
    private final CourseActivity activity = new FakeCourseActivity();
    private final FakeCourseCatalogue catalogue =
            new FakeCourseCatalogue(Samples.course("C_1"), Samples.course("C_2"), Samples.course("C_3"));
    private final StreamedTrending trending =
            new StreamedTrending(activity, new SeeActivity(activity, catalogue, clock), clock);
    private final FallbackChain chain = new FallbackChain(
            new FakeLiveRecommenders(
                    new FakeRecommender(new Source(Source.Step.TRANSITIONS, "live"), List.of()),
                    new FakeRecommender(new Source(Source.Step.TRENDING, "live"), Samples.ids("C_3"))),
            catalogue);

    @BeforeEach
    void preferTheStream() {
        chain.preferTrending(trending);
    }

    private void count(CourseCount... counts) {
        long number = activity.position().map(last -> last.batch() + 1).orElse(0L);
        activity.add(new CountedBatch(
                "s", number, clock.instant(), Map.of(Slices.of(clock.instant()), List.of(counts)), List.of()));
        trending.refresh();
    }

    private static CourseCount enrolments(String course, long count) {
        return new CourseCount(new CourseId(course), InteractionKind.ENROL, count);
    }

    private FallbackChain.Answer ask() {
        return chain.ask(recommender -> recommender.recommend(HISTORY, course -> true, 2));
    }

    @Test
    void ranksByTheEnrolmentsOfTheLastDay() {
        count(
                enrolments("C_1", 2),
                enrolments("C_2", 3),
                new CourseCount(new CourseId("C_3"), InteractionKind.VIEW, 9));

        FallbackChain.Answer answer = ask();

        assertThat(answer.source()).isEqualTo(new Source(Source.Step.TRENDING, "stream"));
        assertThat(answer.courses().stream().map(ScoredCourse::course))
                .containsExactlyElementsOf(Samples.ids("C_2", "C_1"));
    }

    @Test
    void forgetsWhatWasOutsideTheWindow() {
        count(enrolments("C_1", 9));
        clock.advance(SeeActivity.WINDOW.plus(Slices.LENGTH));
        count(enrolments("C_2", 1));

        assertThat(ask().courses().stream().map(ScoredCourse::course)).containsExactlyElementsOf(Samples.ids("C_2"));
    }

    @Test
    void leavesTheAnswerToTheLiveCountsWhileNoStreamRuns() {
        trending.refresh();
        assertThat(ask().source()).isEqualTo(new Source(Source.Step.TRENDING, "live"));

        count(enrolments("C_1", 9));
        clock.advance(StreamedTrending.FRESH.plus(Duration.ofSeconds(1)));
        trending.refresh();
        assertThat(ask().source()).isEqualTo(new Source(Source.Step.TRENDING, "live"));
    }
}
