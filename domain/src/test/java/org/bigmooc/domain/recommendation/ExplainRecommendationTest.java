package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.CurateCourses;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainRecommendationTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private static final CourseId WANTED = new CourseId("C_9");

    private final OnlinePath path = new OnlinePath(
            Samples.courses("C_1", "C_2", "C_3", "C_4", "C_5", "C_9").toArray(Course[]::new));
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final ExplainRecommendation explaining = new ExplainRecommendation(
            path.histories, path.catalogue, facts, path.chain, path.live, Eligibility.STANDARD, path.clock);

    @BeforeEach
    void serveAModelThatAddsUp() {
        path.chain.serve(Optional.of(new AddsUp(Map.of("C_1", 1.0, "C_2", 4.0, "C_3", 2.0, "C_4", 3.0, "C_5", -2.0))));
        path.stored.extend(List.of(
                Samples.enrol("U_1", "C_1", 1),
                Samples.enrol("U_1", "C_2", 2),
                Samples.enrol("U_1", "C_3", 3),
                Samples.view("U_1", "C_4", 4),
                Samples.enrol("U_1", "C_5", 5)));
    }

    private <T extends Ground> List<T> grounds(Class<T> kind) {
        return explaining.explain(LEARNER, WANTED).grounds().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void saysWhatACourseRequiresThatIsNotRecommendedForThat() {
        new CurateCourses(path.catalogue)
                .setAdmission(WANTED, new Admission(Optional.empty(), Optional.empty(), Samples.ids("C_1", "C_4")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> explaining.explain(LEARNER, WANTED))
                .withMessageContaining("requires C_4, not taken");
    }

    @Test
    void doesNotNameAHiddenCourseThatIsRequired() {
        CurateCourses curating = new CurateCourses(path.catalogue);
        curating.setAdmission(WANTED, new Admission(Optional.empty(), Optional.empty(), Samples.ids("C_4")));
        curating.setHidden(new CourseId("C_4"), true);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> explaining.explain(LEARNER, WANTED))
                .withMessageNotContaining("C_4");
    }

    @Test
    void saysWhichRecommendedCourseRequiresIt() {
        CourseId step = new CourseId("C_4");
        path.chain.serve(Optional.of(FakeRecommender.model("v", Samples.ids("C_9", "C_4"))));

        assertThat(explaining.explain(LEARNER, step).grounds()).isEmpty();

        new CurateCourses(path.catalogue)
                .setAdmission(WANTED, new Admission(Optional.empty(), Optional.empty(), List.of(step)));

        assertThat(explaining.explain(LEARNER, step).grounds())
                .containsExactly(new Ground.TakenBefore(List.of(WANTED)));
    }

    @Test
    void namesTheThreeCoursesThatAddMostWithTheirShares() {
        Explanation explanation = explaining.explain(LEARNER, WANTED);

        assertThat(explanation.source()).isEqualTo(new Source(Source.Step.MODEL, "adds-up"));
        assertThat(explanation.score()).isEqualTo(8);
        assertThat(explanation.grounds())
                .containsExactly(
                        new Ground.LeftOut(new CourseId("C_2"), true, 4, 0.4),
                        new Ground.LeftOut(new CourseId("C_4"), false, 3, 0.3),
                        new Ground.LeftOut(new CourseId("C_3"), true, 2, 0.2));
    }

    @Test
    void namesTheConceptsInCommonWithTheCoursesThatShowThem() {
        facts.save(List.of(new Concept("K_1", "limit"), new Concept("K_2", "series"), new Concept("K_3", "matrix")));
        link("C_9", "K_1", "K_2", "K_3");
        link("C_1", "K_2");
        link("C_2", "K_1", "K_2", "K_4");
        link("C_4", "K_3");

        assertThat(grounds(Ground.SharedConcepts.class))
                .containsExactly(new Ground.SharedConcepts(
                        List.of(new Concept("K_2", "series"), new Concept("K_1", "limit")),
                        2,
                        Samples.ids("C_2", "C_1"),
                        0.5));
    }

    @Test
    void tellsNoConceptsInCommonOnceTheEvidenceIsGone() {
        link("C_9", "K_1");
        link("C_1", "K_2");

        assertThat(grounds(Ground.SharedConcepts.class)).isEmpty();
    }

    private void link(String course, String... concepts) {
        for (String concept : concepts) {
            facts.save(List.of(new CourseLink(new CourseId(course), CourseLink.Kind.CONCEPT, concept)));
        }
    }

    @Test
    void tellsWhatLearnersWentOnToAndHowManyTheyWere() {
        learnersTake(10, 6, "C_1", "C_9");
        learnersTake(20, 5, "C_3", "C_9");
        learnersTake(30, 4, "C_1", "C_5");

        List<Ground.WentOn> wentOn = grounds(Ground.WentOn.class);

        assertThat(wentOn)
                .extracting(Ground.WentOn::after, Ground.WentOn::followers)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new CourseId("C_3"), new Followers(6, 5)),
                        org.assertj.core.groups.Tuple.tuple(new CourseId("C_1"), new Followers(11, 6)));
        assertThat(wentOn.getFirst().share()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void tellsNothingOfFewLearners() {
        learnersTake(10, ExplainRecommendation.LEAST_LEARNERS - 1, "C_1", "C_9");

        assertThat(grounds(Ground.WentOn.class)).isEmpty();
    }

    private void learnersTake(int first, int learners, String before, String after) {
        for (int learner = first; learner < first + learners; learner++) {
            path.stored.extend(
                    List.of(Samples.enrol("U_" + learner, before, 1), Samples.enrol("U_" + learner, after, 2)));
        }
        path.live.count(path.stored);
    }

    @Test
    void leavesItToTheNextRecommenderWhereTheModelFails() {
        path.chain.serve(Optional.of(new AddsUp(Map.of())));

        assertThat(explaining.explain(LEARNER, WANTED).source().step()).isEqualTo(Source.Step.TRANSITIONS);
    }

    @Test
    void refusesACourseThatIsTakenHiddenOrUnknown() {
        path.hide("C_9", true);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> explaining.explain(LEARNER, new CourseId("C_1")))
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo("course-taken"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> explaining.explain(LEARNER, WANTED));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> explaining.explain(LEARNER, new CourseId("C_none")));
    }

    /** Scores every course by the sum of what the courses of the history are worth; fails at a course worth nothing known. */
    private record AddsUp(Map<String, Double> worth) implements Recommender {

        @Override
        public Source source() {
            return new Source(Source.Step.MODEL, "adds-up");
        }

        @Override
        public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
            throw new IllegalStateException("Nobody asks for a list.");
        }

        @Override
        public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
            throw new IllegalStateException("Nobody asks for similar courses.");
        }

        @Override
        public Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
            List<ScoreFall> falls = history.courses().stream()
                    .map(one -> new ScoreFall(one, worth(one)))
                    .toList();
            return Optional.of(new ExplainedScore(
                    source(), falls.stream().mapToDouble(ScoreFall::fall).sum(), falls));
        }

        private double worth(CourseId course) {
            return Optional.ofNullable(worth.get(course.value())).orElseThrow();
        }
    }
}
