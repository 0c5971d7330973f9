package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.CountingMeasurements.Answered;
import org.bigmooc.domain.recommendation.EligibilityRule.AllowedFields;
import org.bigmooc.domain.recommendation.EligibilityRule.BlockedFields;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendCoursesTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private final OnlinePath path =
            new OnlinePath(Samples.courses("C_1", "C_2", "C_3", "C_4", "C_5").toArray(Course[]::new));

    @BeforeEach
    void serveAModelToALearnerWhoTookACourse() {
        path.chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("C_5", "C_4", "C_3", "C_2", "C_1"))));
        path.does("U_1", "C_1", true);
    }

    private List<CourseId> courses(int limit) {
        return path.recommend("U_1", limit).items().stream()
                .map(Recommendation::course)
                .toList();
    }

    @Test
    void answersWhatTheServedModelRanksFirst() {
        Recommendations answer = path.recommend("U_1", 2);

        assertThat(answer.source()).isEqualTo(new Source(Source.Step.MODEL, "m1"));
        assertThat(answer.computedAt()).isEqualTo(path.clock.instant());
        assertThat(answer.items()).extracting(Recommendation::course).isEqualTo(Samples.ids("C_5", "C_4"));
        assertThat(answer.items()).extracting(Recommendation::rank).containsExactly(1, 2);
    }

    @Test
    void givesTheReasonAndWhetherThatCourseWasTaken() {
        assertThat(path.recommend("U_1", 1).items().getFirst().reason())
                .contains(new Reason.History(new CourseId("C_1"), true, 1));

        path.clock.advance(Duration.ofSeconds(1));
        path.does("U_1", "C_2", false);

        assertThat(path.recommend("U_1", 1).items().getFirst().reason())
                .contains(new Reason.History(new CourseId("C_2"), false, 1));
    }

    @Test
    void readsAnAnswerThatIsStillTrueFromTheStore() {
        path.recommend("U_1", 2);
        path.recommend("U_1", 3);

        assertThat(path.measurements.answered)
                .containsExactly(new Answered(Source.Step.MODEL, false), new Answered(Source.Step.MODEL, true));
    }

    @Test
    void neverRepeatsAnAnswerAfterTheLearnerDidSomething() {
        assertThat(courses(5)).contains(new CourseId("C_4"));

        path.does("U_1", "C_4", true);

        assertThat(courses(5)).doesNotContain(new CourseId("C_4"));
        assertThat(path.measurements.answered).last().isEqualTo(new Answered(Source.Step.MODEL, false));
    }

    @Test
    void neverRepeatsTheAnswerOfAModelThatIsNoLongerServed() {
        courses(5);

        path.chain.serve(Optional.of(FakeRecommender.model("m2", Samples.ids("C_2", "C_3"))));

        assertThat(path.recommend("U_1", 5).source().version()).isEqualTo("m2");
        assertThat(courses(5)).isEqualTo(Samples.ids("C_2", "C_3"));
    }

    @Test
    void leavesOutACourseThatWasHiddenSinceThen() {
        assertThat(courses(2)).isEqualTo(Samples.ids("C_5", "C_4"));

        path.hide("C_5", true);

        assertThat(courses(2)).isEqualTo(Samples.ids("C_4", "C_3"));
        assertThat(path.recommend("U_1", 2).items())
                .extracting(Recommendation::rank)
                .containsExactly(1, 2);
    }

    @Test
    void recommendsOnlyWhatThePlatformsFieldsAdmitEvenFromAListKeptBefore() {
        OnlinePath fields = new OnlinePath(
                Samples.course("C_1", "Maths"),
                Samples.course("C_2", "Law"),
                Samples.course("C_3", "Maths", "Law"),
                Samples.course("C_4"));
        fields.does("U_1", "C_1", true);
        assertThat(fields.recommend("U_1", 5).items()).hasSize(3);
        RecommendRequest request = new RecommendRequest(LEARNER, 5);
        Set<Field> law = Set.of(new Field("Law"));

        assertThat(fields.recommending
                        .within(rules(new AllowedFields(law)))
                        .recommend(request)
                        .items())
                .extracting(Recommendation::course)
                .isEqualTo(Samples.ids("C_2", "C_3"));
        assertThat(fields.recommending
                        .within(rules(new BlockedFields(law)))
                        .recommend(request)
                        .items())
                .extracting(Recommendation::course)
                .isEqualTo(Samples.ids("C_4"));
        assertThat(fields.recommending
                        .within(rules(new AllowedFields(law), new BlockedFields(Set.of(new Field("Maths")))))
                        .recommend(request)
                        .items())
                .extracting(Recommendation::course)
                .isEqualTo(Samples.ids("C_2"));
    }

    private static Eligibility rules(EligibilityRule... rules) {
        return new Eligibility(List.of(rules), MissingPrerequisites.REPLACE);
    }

    @Test
    void recommendsOneFieldBeyondTheListThatIsKeptAndKeepsTheListWhole() {
        List<Course> courses = new ArrayList<>(Samples.courses("C_0"));
        IntStream.rangeClosed(1, RecommendRequest.MAX_LIMIT)
                .forEach(number -> courses.add(Samples.course("C_" + number, "Maths")));
        courses.add(Samples.course("C_law", "Law"));
        OnlinePath fields = new OnlinePath(courses.toArray(Course[]::new));
        fields.does("U_1", "C_0", true);
        fields.recommend("U_1", 5);

        Recommendations law =
                fields.recommending.recommend(new RecommendRequest(LEARNER, 5, Optional.of(new Field("Law"))));

        assertThat(law.items()).extracting(Recommendation::course).isEqualTo(Samples.ids("C_law"));
        assertThat(fields.store.find(LEARNER).orElseThrow().items()).hasSize(RecommendRequest.MAX_LIMIT);
    }

    @Test
    void computesAgainWhenHiddenCoursesLeaveTooFew() {
        path.chain.serve(Optional.of(FakeRecommender.model("m2", Samples.ids("C_2", "C_3"))));
        assertThat(courses(2)).hasSize(2);

        path.hide("C_2", true);
        path.hide("C_3", true);

        assertThat(path.recommend("U_1", 2).source().step()).isEqualTo(Source.Step.TRANSITIONS);
        assertThat(courses(2)).isEqualTo(Samples.ids("C_4", "C_5"));
    }

    @Test
    void fallsBackAndSaysSoWhereThereIsNoModel() {
        path.chain.serve(Optional.empty());

        Recommendations answer = path.recommend("U_1", 2);

        assertThat(answer.source()).isEqualTo(new Source(Source.Step.TRANSITIONS, "live"));
        assertThat(answer.items()).extracting(Recommendation::course).isEqualTo(Samples.ids("C_2", "C_3"));
    }

    @Test
    void keepsTheAnswerOfAFallbackForAMinute() {
        path.chain.serve(Optional.empty());
        path.recommend("U_1", 2);
        path.clock.advance(Duration.ofSeconds(59));
        path.recommend("U_1", 2);
        path.clock.advance(Duration.ofSeconds(1));
        path.recommend("U_1", 2);

        assertThat(path.measurements.answered).extracting(Answered::stored).containsExactly(false, true, false);
    }

    @Test
    void keepsNoFallbackOnceAModelIsServed() {
        path.chain.serve(Optional.empty());
        path.recommend("U_1", 2);

        path.chain.serve(Optional.of(FakeRecommender.model("m3", Samples.ids("C_3"))));

        assertThat(path.recommend("U_1", 2).source().version()).isEqualTo("m3");
    }

    @Test
    void keepsNothingOfAStranger() {
        assertThat(path.recommend("U_2", 2).items()).hasSize(2);

        assertThat(path.store.find(new LearnerId("U_2"))).isEmpty();
        assertThat(path.store.find(LEARNER)).isEmpty();
        assertThat(courses(1)).hasSize(1);
        assertThat(path.store.find(LEARNER)).isPresent();
    }

    @Test
    void hasNothingLeftForOneWhoTookEverything() {
        for (Course course : path.catalogue.current().all()) {
            path.does("U_1", course.id().value(), true);
        }

        assertThat(courses(5)).isEmpty();
    }

    @Test
    void distrustsARecommenderThatRecommendsWhatItMayNot() {
        Recommender careless = new Careless();
        path.chain.serve(Optional.of(careless));

        assertThat(path.recommend("U_1", 5).items())
                .containsExactly(new Recommendation(1, new CourseId("C_2"), 1, Optional.empty()));
    }

    @Test
    void refusesALimitOutOfRange() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new RecommendRequest(LEARNER, 0));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new RecommendRequest(LEARNER, 51));
        assertThat(new RecommendRequest(LEARNER, RecommendRequest.MAX_LIMIT).limit())
                .isEqualTo(50);
    }

    /** Recommends a course that was taken, one that does not exist and one that is fine, for a reason out of thin air. */
    private static final class Careless implements Recommender {

        @Override
        public Source source() {
            return new Source(Source.Step.MODEL, "careless");
        }

        @Override
        public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
            return Samples.ids("C_1", "C_unknown", "C_2").stream()
                    .map(course ->
                            new ScoredCourse(course, 1, Optional.of(new Contribution(new CourseId("C_unknown"), 1))))
                    .toList();
        }

        @Override
        public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
            return List.of();
        }
    }

    @Test
    void answersFromWhatItRemembersWhileTheStoreIsAwayAndSaysSo() {
        path.does("U_1", "C_1", true);
        path.apply();
        path.recommend("U_1", 3);
        path.does("U_1", "C_2", true);
        path.stored.setAway(true);

        Recommendations answer = path.recommend("U_1", 3);

        assertThat(answer.storeAway()).isTrue();
        assertThat(answer.items())
                .extracting(Recommendation::course)
                .isNotEmpty()
                .doesNotContain(new CourseId("C_1"), new CourseId("C_2"));
    }

    @Test
    void answersForSomeoneItNeverSawWhileTheStoreIsAway() {
        path.stored.setAway(true);

        Recommendations away = path.recommend("U_2", 3);
        path.stored.setAway(false);
        Recommendations back = path.recommend("U_2", 3);

        assertThat(away.storeAway()).isTrue();
        assertThat(away.items()).isNotEmpty();
        assertThat(back.storeAway()).isFalse();
    }
}
