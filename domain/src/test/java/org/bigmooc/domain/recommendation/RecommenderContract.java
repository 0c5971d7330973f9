package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Eventually;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

/** What every {@link Recommender} does. */
public abstract class RecommenderContract {

    /** The recommender under test, which has learned something; the same one within a test. */
    protected abstract Recommender recommender();

    /** The courses it has heard of, at least ten. */
    protected abstract List<CourseId> courses();

    /** Histories for which it can tell, of some of {@link #courses()}; at least one. */
    protected abstract List<LearningHistory> histories();

    private List<ScoredCourse> recommend(LearningHistory history, int limit) {
        return recommender().recommend(history, course -> true, limit);
    }

    private List<ScoredCourse> similar(CourseId course, int limit) {
        return recommender().similar(course, other -> true, limit);
    }

    @Test
    final void askedForManyItAnswersEachAsIfAskedAlone() {
        IntFunction<Predicate<CourseId>> eligible = one -> course -> (course.hashCode() + one) % 3 != 0;

        answersEachAsIfAskedAlone(EligibleToMany.each(eligible));
    }

    @Test
    final void askedForManyItAnswersNobodyWhatThatOneTook() {
        Set<CourseId> open = new HashSet<>(courses());
        open.removeIf(course -> course.hashCode() % 3 == 0);
        List<LearningHistory> many = histories();

        answersEachAsIfAskedAlone(new EligibleToMany(
                open, one -> many.get(one).taken(), one -> course -> course.hashCode() % 2 == one % 2));
    }

    private void answersEachAsIfAskedAlone(EligibleToMany eligible) {
        List<LearningHistory> many = histories();
        LearnerStates states = recommender().states(many);

        List<List<ScoredCourse>> answers = states.best(eligible, 5);

        assertThat(answers).hasSameSizeAs(many);
        for (int one = 0; one < many.size(); one++) {
            List<ScoredCourse> alone = recommender().recommend(many.get(one), eligible.to(one), 5);
            assertThat(answers.get(one))
                    .isEqualTo(alone.stream().map(ScoredCourse::unexplained).toList());
            assertThat(states.explained(one, answers.get(one))).isEqualTo(alone);
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(recommender().source()).isEqualTo(recommender().source());
        assertThat(recommender().source().version()).isNotBlank();
    }

    @Test
    void recommendsSomething() {
        assertThat(histories())
                .isNotEmpty()
                .allSatisfy(history -> assertThat(recommend(history, 5)).isNotEmpty());
    }

    @Test
    void recommendsOnlyWhatIsEligible() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            Set<CourseId> eligible = new HashSet<>(courses());
            eligible.removeIf(course -> random.nextInt(3) == 0);
            for (LearningHistory history : histories()) {
                assertThat(recommender().recommend(history, eligible::contains, 20))
                        .extracting(ScoredCourse::course)
                        .allMatch(eligible::contains);
            }
        }
    }

    @Test
    void recommendsNothingWhereNothingIsEligible() {
        assertThat(recommender().recommend(histories().getFirst(), course -> false, 10))
                .isEmpty();
        assertThat(recommender().similar(courses().getFirst(), course -> false, 10))
                .isEmpty();
    }

    @Test
    void recommendsNoMoreThanAskedFor() {
        for (int limit : new int[] {1, 2, 5, RecommendRequest.MAX_LIMIT}) {
            assertThat(recommend(histories().getFirst(), limit)).hasSizeLessThanOrEqualTo(limit);
            assertThat(similar(courses().getFirst(), limit)).hasSizeLessThanOrEqualTo(limit);
        }
    }

    @Test
    void recommendsTheBestFirstAndEachCourseOnce() {
        for (LearningHistory history : histories()) {
            checkOrder(recommend(history, RecommendRequest.MAX_LIMIT));
        }
        courses().forEach(course -> checkOrder(similar(course, RecommendRequest.MAX_LIMIT)));
    }

    private static void checkOrder(List<ScoredCourse> answer) {
        assertThat(answer).extracting(ScoredCourse::course).doesNotHaveDuplicates();
        assertThat(answer).allSatisfy(one -> assertThat(one.score()).isFinite());
        assertThat(answer)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(ScoredCourse::score).reversed());
    }

    @Test
    void recommendsTheSameCoursesFirstHoweverManyAreAskedFor() {
        for (LearningHistory history : histories()) {
            List<CourseId> many = courses(recommend(history, 20));
            List<CourseId> few = courses(recommend(history, 5));
            assertThat(many).startsWith(few.toArray(CourseId[]::new));
        }
    }

    private static List<CourseId> courses(List<ScoredCourse> answer) {
        return answer.stream().map(ScoredCourse::course).toList();
    }

    @Test
    void givesTheSameAnswerToTheSameQuestion() {
        for (LearningHistory history : histories()) {
            assertThat(recommend(history, 20)).isEqualTo(recommend(history, 20));
        }
        CourseId course = courses().getFirst();
        assertThat(similar(course, 20)).isEqualTo(similar(course, 20));
    }

    @Test
    void givesTheSameAnswerToManyWhoAskAtOnce() {
        List<CourseId> alone = courses(recommend(histories().getFirst(), 20));

        Eventually.inParallel(4, thread -> {
            for (int i = 0; i < 10; i++) {
                assertThat(courses(recommend(histories().getFirst(), 20))).isEqualTo(alone);
            }
        });
    }

    @Test
    void givesAReasonFromTheHistoryOrNone() {
        for (LearningHistory history : histories()) {
            assertThat(recommend(history, 20))
                    .flatExtracting(one ->
                            one.because().map(Contribution::course).stream().toList())
                    .allMatch(history.courses()::contains);
        }
    }

    @Test
    void findsOnlyEligibleCoursesSimilarAndNeverTheCourseItself() {
        Random random = new Random(2);
        for (CourseId course : courses()) {
            Set<CourseId> eligible = new HashSet<>(courses());
            eligible.removeIf(other -> random.nextInt(4) == 0);
            eligible.add(course);
            assertThat(courses(recommender().similar(course, eligible::contains, 20)))
                    .doesNotContain(course)
                    .allMatch(eligible::contains);
        }
    }

    @Test
    void isNotUpsetByWhatItNeverHeardOf() {
        LearnerId stranger = new LearnerId("U_never_seen");
        LearningHistory empty = LearningHistory.empty(stranger);
        LearningHistory unknown = empty.with(List.of(
                Samples.enrol("U_never_seen", "C_never_seen", 1), Samples.view("U_never_seen", "C_nor_this", 2)));

        assertThat(recommend(empty, 5)).hasSizeLessThanOrEqualTo(5);
        assertThat(recommend(unknown, 5)).hasSizeLessThanOrEqualTo(5);
        assertThat(similar(new CourseId("C_never_seen"), 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void takesAHistoryOfEveryCourse() {
        LearningHistory everything = LearningHistory.empty(new LearnerId("U_all"))
                .with(courses().stream()
                        .map(course ->
                                Samples.enrol("U_all", course.value(), courses().indexOf(course)))
                        .toList());

        assertThat(recommender()
                        .recommend(everything, course -> !everything.taken().contains(course), 10))
                .isEmpty();
    }
}
