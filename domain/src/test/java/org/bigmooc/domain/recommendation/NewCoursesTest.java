package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

/** A model that knows four courses, of two kinds, and ranks those of odd number first. */
class NewCoursesTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private static final List<CourseId> KNOWN = Samples.ids("C_1", "C_3", "C_2", "C_4");

    private final FakeCourseCatalogue catalogue =
            new FakeCourseCatalogue(Samples.courses("C_1", "C_2", "C_3", "C_4").toArray(Course[]::new));
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final Following live = new Following();
    private final NewCourses newCourses = new NewCourses(catalogue, facts, new FakeLiveRecommenders(live));
    private final LearningHistory history =
            LearningHistory.empty(LEARNER).with(List.of(Samples.enrol("U_1", "C_9", 1)));
    private Recommender serving = newCourses.beside(new Knows(KNOWN));

    NewCoursesTest() {
        explains("C_1", "K_rare");
        explains("C_2", "K_other");
        newCourses.refresh();
    }

    /** Knows some courses, and explains each by the learner's own. */
    private record Knows(List<CourseId> courses) implements Recommender {

        @Override
        public Source source() {
            return new Source(Source.Step.MODEL, "m1");
        }

        @Override
        public boolean knows(CourseId course) {
            return courses.contains(course);
        }

        @Override
        public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
            return FakeRecommender.model("m1", courses).recommend(history, eligible, limit);
        }

        @Override
        public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
            return FakeRecommender.model("m1", courses).similar(course, eligible, limit);
        }
    }

    /** The live counts once learners of a new course are known. */
    private static final class Following implements Recommender {

        private List<CourseId> followers = List.of();

        @Override
        public Source source() {
            return new Source(Source.Step.TRANSITIONS, "live");
        }

        @Override
        public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
            return List.of();
        }

        @Override
        public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
            return followers.stream()
                    .filter(eligible)
                    .map(one -> new ScoredCourse(one, 1, Optional.empty()))
                    .toList();
        }
    }

    private void explains(String course, String concept) {
        facts.save(List.of(new CourseLink(new CourseId(course), CourseLink.Kind.CONCEPT, concept)));
    }

    private void comes(String course, String... concepts) {
        Stream.of(concepts).forEach(concept -> explains(course, concept));
        catalogue.save(Samples.courses(course));
        newCourses.refresh();
    }

    private List<CourseId> recommended(int limit) {
        return serving.recommend(history, any -> true, limit).stream()
                .map(ScoredCourse::course)
                .toList();
    }

    @Test
    void aNewCourseStandsBehindTheOneThatItIsLikeBeforeAnybodyTookIt() {
        comes("C_new", "K_rare");

        assertThat(recommended(10)).isEqualTo(Samples.ids("C_1", "C_new", "C_3", "C_2", "C_4"));
        assertThat(serving.recommend(history, any -> true, 2).getLast().because())
                .map(Contribution::course)
                .contains(new CourseId("C_9"));
    }

    @Test
    void behindACourseStandsOneNewCourseAtMost() {
        comes("C_new1", "K_rare");
        comes("C_new2", "K_rare");

        assertThat(recommended(10)).isEqualTo(Samples.ids("C_1", "C_new1", "C_3", "C_2", "C_4"));
    }

    @Test
    void aCourseOfWhichNothingIsKnownIsRecommendedAfterItsFirstLearner() {
        comes("C_new");
        assertThat(recommended(10)).doesNotContain(new CourseId("C_new"));

        live.followers = Samples.ids("C_3");
        newCourses.refresh();

        assertThat(recommended(10)).isEqualTo(Samples.ids("C_1", "C_3", "C_new", "C_2", "C_4"));
    }

    @Test
    void whatIsNotEligibleOrWasSeenIsNotRecommended() {
        comes("C_new", "K_rare");
        LearningHistory seen = history.with(List.of(Samples.view("U_1", "C_new", 2)));

        assertThat(serving.recommend(history, course -> !course.value().equals("C_new"), 10))
                .hasSize(4);
        assertThat(serving.recommend(seen, any -> true, 10)).hasSize(4);
    }

    @Test
    void aHiddenCourseIsForgotten() {
        comes("C_new", "K_rare");
        catalogue.save(List.of(Samples.course("C_new").withHidden(true)));
        newCourses.refresh();

        assertThat(recommended(10)).isEqualTo(KNOWN);
    }

    @Test
    void aModelThatKnowsTheCourseRanksItItself() {
        comes("C_new", "K_rare");

        serving = newCourses.beside(new Knows(Samples.ids("C_4", "C_new")));

        assertThat(recommended(10)).isEqualTo(Samples.ids("C_4", "C_new"));
    }

    @Test
    void aModelThatDoesNotKnowItTakesItOverAtOnce() {
        comes("C_new", "K_rare");

        serving = newCourses.beside(new Knows(Samples.ids("C_4", "C_1")));

        assertThat(recommended(10)).isEqualTo(Samples.ids("C_4", "C_1", "C_new"));
    }

    @Test
    void aNewCourseIsLikeThoseThatItHasRareThingsInCommonWith() {
        comes("C_new", "K_rare");

        assertThat(serving.similar(new CourseId("C_new"), any -> true, 5))
                .extracting(ScoredCourse::course)
                .isEqualTo(Samples.ids("C_1"));
        assertThat(serving.explain(history, new CourseId("C_new"))).isPresent();
    }
}
