package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.EligibilityRule.EnrolmentOpen;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisitesTest {

    private final OnlinePath path = new OnlinePath(
            Samples.course("C_1", "Maths"),
            Samples.course("C_2", "Maths"),
            Samples.course("C_3", "Maths"),
            Samples.course("C_4", "Maths"),
            Samples.course("C_5", "Law"));

    PrerequisitesTest() {
        path.chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("C_5", "C_4", "C_3", "C_2", "C_1"))));
        path.does("U_1", "C_1", true);
    }

    private void requires(String course, String... required) {
        admit(course, new Admission(Optional.empty(), Optional.empty(), Samples.ids(required)));
    }

    private void admit(String course, Admission admission) {
        Course found = path.catalogue.current().find(new CourseId(course)).orElseThrow();
        path.catalogue.save(List.of(found.withAdmission(admission)));
    }

    private List<Recommendation> recommended(RecommendCourses recommending) {
        return recommending
                .recommend(new RecommendRequest(new LearnerId("U_1"), 10))
                .items();
    }

    private List<String> courses() {
        return courses(path.recommending);
    }

    private List<String> courses(RecommendCourses recommending) {
        return recommended(recommending).stream()
                .map(item -> item.course().value())
                .toList();
    }

    private RecommendCourses with(MissingPrerequisites missing) {
        return path.recommending.within(new Eligibility(List.of(new EnrolmentOpen()), missing));
    }

    @Test
    void whatIsRequiredStandsInThePlaceOfTheCourseAndSaysForWhich() {
        requires("C_5", "C_2");

        List<Recommendation> items = recommended(path.recommending);

        assertThat(courses()).containsExactly("C_2", "C_4", "C_3");
        assertThat(items.getFirst().reason()).contains(new Reason.Prerequisite(new CourseId("C_5")));
        assertThat(items).extracting(Recommendation::rank).containsExactly(1, 2, 3);
    }

    @Test
    void aLongChainLeadsToItsFirstCourseWhateverIsAskedFirst() {
        int length = 5_000;
        List<Course> chain = IntStream.range(0, length)
                .mapToObj(i -> Samples.course("L_" + i, "Maths")
                        .withAdmission(new Admission(
                                Optional.empty(), Optional.empty(), i == 0 ? List.of() : Samples.ids("L_" + (i - 1)))))
                .toList();
        path.catalogue.save(chain);
        path.chain.serve(Optional.of(FakeRecommender.model("m1", Samples.ids("L_" + (length - 1), "L_60", "L_1"))));

        assertThat(courses()).startsWith("L_0");
        assertThat(recommended(path.recommending).getFirst().reason())
                .contains(new Reason.Prerequisite(new CourseId("L_" + (length - 1))));
    }

    @Test
    void aCourseIsRecommendedItselfOnceAllThatItRequiresIsTaken() {
        requires("C_5", "C_1", "C_2");
        assertThat(courses()).startsWith("C_2");

        path.does("U_1", "C_2", true);

        assertThat(courses()).containsExactly("C_5", "C_4", "C_3");
    }

    @Test
    void theFirstStepOfALongWayIsRecommended() {
        requires("C_5", "C_4");
        requires("C_4", "C_3");

        assertThat(courses()).containsExactly("C_3", "C_2");
        assertThat(recommended(path.recommending).getFirst().reason())
                .contains(new Reason.Prerequisite(new CourseId("C_5")));
    }

    @Test
    void aCourseIsDroppedIfItsRequirementsCannotAllBeMet() {
        requires("C_5", "C_2", "C_4");
        path.hide("C_4", true);

        assertThat(courses()).containsExactly("C_3", "C_2");
    }

    @Test
    void requirementsThatLeadRoundInACircleLeadNowhere() {
        requires("C_5", "C_4");
        requires("C_4", "C_3");
        requires("C_3", "C_5");

        assertThat(courses()).containsExactly("C_2");
    }

    @Test
    void requirementsThatDoNotExistLeadNowhere() {
        requires("C_5", "C_404");

        assertThat(courses()).containsExactly("C_4", "C_3", "C_2");
    }

    @Test
    void manyWaysToTheSameCourseAreGoneOnce() {
        List<String> ids = Stream.iterate(1, number -> number + 1)
                .limit(40)
                .map(number -> "D_" + number)
                .toList();
        path.catalogue.save(Samples.courses(ids.toArray(String[]::new)));
        for (int i = 2; i < ids.size(); i++) {
            requires(ids.get(i), ids.get(i - 1), ids.get(i - 2));
        }
        path.chain.serve(Optional.of(FakeRecommender.model("m2", Samples.ids("D_40"))));

        assertThat(courses()).containsExactly("D_2");
    }

    @Test
    void aPlatformMayDropCoursesThatRequireOthers() {
        requires("C_5", "C_2");

        assertThat(courses(with(MissingPrerequisites.DROP))).containsExactly("C_4", "C_3", "C_2");
    }

    @Test
    void aPlatformMayIgnoreWhatCoursesRequire() {
        requires("C_5", "C_2");

        assertThat(courses(with(MissingPrerequisites.IGNORE))).containsExactly("C_5", "C_4", "C_3", "C_2");
    }

    @Test
    void aListIsNotShortBecauseManyCoursesRequireTheSame() {
        manyCoursesRequireTheSame();

        assertThat(courses()).hasSize(10).startsWith("D_1", "D_61");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsOfManyLearnersStandAsTheListOfEachDoes(boolean reasons) {
        manyCoursesRequireTheSame();
        requires("D_100", "C_1");
        LearnerId learner = new LearnerId("U_1");
        RecommendRequest whole = new RecommendRequest(learner, RecommendRequest.MAX_LIMIT);
        List<Recommendation> alone = path.recommending.recommend(whole).items();
        path.store.erase(learner);

        new RecommendEverybody(path.recommending, reasons).refresh(List.of(learner));

        List<Recommendation> kept = path.store.find(learner).orElseThrow().items();
        assertThat(kept).hasSize(RecommendRequest.MAX_LIMIT);
        assertThat(kept)
                .extracting(Recommendation::course)
                .isEqualTo(alone.stream().map(Recommendation::course).toList());
        assertThat(kept.equals(alone)).isEqualTo(reasons);
    }

    private void manyCoursesRequireTheSame() {
        List<String> ids = Stream.iterate(1, number -> number + 1)
                .limit(120)
                .map(number -> "D_" + number)
                .toList();
        path.catalogue.save(Samples.courses(ids.toArray(String[]::new)));
        ids.subList(1, 60).forEach(id -> requires(id, "D_1"));
        path.chain.serve(Optional.of(FakeRecommender.model(
                "m2", Samples.ids(ids.subList(1, ids.size()).toArray(String[]::new)))));
    }

    @Test
    void aKeptListNamesNoCourseThatWasHiddenSince() {
        requires("C_5", "C_2");
        assertThat(courses()).startsWith("C_2");

        path.hide("C_5", true);

        assertThat(recommended(path.recommending))
                .noneMatch(item -> item.reason().equals(Optional.of(new Reason.Prerequisite(new CourseId("C_5")))));
        assertThat(courses()).contains("C_2");
    }

    @Test
    void aListOfOneFieldHoldsNoRequirementOfAnother() {
        requires("C_4", "C_5");
        RecommendRequest maths = new RecommendRequest(new LearnerId("U_1"), 10, Optional.of(new Field("Maths")));

        assertThat(path.recommending.recommend(maths).items())
                .extracting(item -> item.course().value())
                .containsExactly("C_3", "C_2");
    }

    @Test
    void nobodyIsToldOfACourseBeforeItOpensOrAfterItCloses() {
        Instant now = path.clock.instant();
        admit("C_5", new Admission(Optional.of(now.plusSeconds(60)), Optional.empty(), List.of()));
        admit("C_4", new Admission(Optional.empty(), Optional.of(now.plusSeconds(60)), List.of()));
        assertThat(courses()).containsExactly("C_4", "C_3", "C_2");

        path.clock.advance(Duration.ofMinutes(1));

        assertThat(courses()).containsExactly("C_5", "C_3", "C_2");
    }

    @Test
    void aPlatformMayLeaveEnrolmentToItself() {
        admit("C_5", new Admission(Optional.empty(), Optional.of(path.clock.instant()), List.of()));

        assertThat(courses(path.recommending.within(new Eligibility(List.of(), MissingPrerequisites.REPLACE))))
                .startsWith("C_5");
    }

    @Test
    void similarCoursesAreOnesThatThePlatformAdmits() {
        admit("C_4", new Admission(Optional.empty(), Optional.of(path.clock.instant()), List.of()));
        Eligibility noLaw = new Eligibility(
                List.of(new EnrolmentOpen(), new EligibilityRule.BlockedFields(Set.of(new Field("Law")))),
                MissingPrerequisites.REPLACE);

        SimilarCourses similar = new SimilarCourses(path.catalogue, path.chain, noLaw, path.clock);

        assertThat(similar.similarTo(new CourseId("C_1"), 5).courses())
                .extracting(one -> one.course().value())
                .containsExactly("C_3", "C_2");
    }
}
