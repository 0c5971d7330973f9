package org.bigmooc.domain.recommendation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;

/** Use case: why is this course recommended to this learner? Computed on request from the history as it is now. Thread-safe. */
public final class ExplainRecommendation {

    /** The fewest learners of whom it is told what they went on to: fewer could be recognised. */
    static final int LEAST_LEARNERS = 5;

    /** How many of the courses taken last are searched for concepts in common. */
    static final int LATEST_TAKEN = 20;

    private static final int MOST_OF_A_KIND = 3;

    private final CurrentHistories histories;
    private final CourseCatalogue catalogue;
    private final ConceptsInCommon concepts;
    private final FallbackChain chain;
    private final LiveRecommenders live;
    private final Eligibility eligibility;
    private final InstantSource clock;

    /** Explains the scores of {@code chain}, beside what {@code facts} and {@code live} know of the courses. */
    public ExplainRecommendation(
            CurrentHistories histories,
            CourseCatalogue catalogue,
            CatalogueFacts facts,
            FallbackChain chain,
            LiveRecommenders live,
            Eligibility eligibility,
            InstantSource clock) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.concepts = new ConceptsInCommon(facts);
        this.chain = chain;
        this.live = live;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /**
     * Up to three recommended courses in whose place it stands because they require it; up to three courses of the history that add most to
     * the score; the concepts that courses taken have in common with this one; and up
     * to three courses taken after which other learners went on to this one.
     *
     * @throws NotFound if there is no such course, it is hidden, or nothing ranks it
     * @throws InvalidInput if the learner has taken the course, or the platform's rules keep it from being recommended
     * @throws org.bigmooc.domain.fault.Unavailable if the store is away
     */
    public Explanation explain(LearnerId learner, CourseId course) {
        Catalogue courses = catalogue.current();
        Course asked = courses.findVisible(course)
                .orElseThrow(() -> new NotFound("unknown-course", "There is no course " + course + "."));
        LearningHistory history = histories.of(learner);
        EligibleCourses eligible =
                new EligibleCourses(new AdmittedCourses(courses, eligibility, any -> true, clock.instant()), history);
        requireEligible(asked, learner, eligible);
        ExplainedScore score = chain.explain(history, course)
                .orElseThrow(() -> new NotFound(
                        "not-recommended", "Nothing recommends course " + course + " to learner " + learner + "."));
        List<Ground> grounds = new ArrayList<>();
        if (isRequired(course, courses)) {
            takenBefore(course, history, eligible).ifPresent(grounds::add);
        }
        grounds.addAll(grounds(history, course, score));
        return new Explanation(learner, course, score.source(), score.score(), grounds);
    }

    private static boolean isRequired(CourseId course, Catalogue courses) {
        return courses.visible().stream()
                .anyMatch(other -> other.admission().required().contains(course));
    }

    private Optional<Ground.TakenBefore> takenBefore(
            CourseId course, LearningHistory history, EligibleCourses eligible) {
        List<CourseId> requiring = chain
                .ask(recommender ->
                        recommender.recommend(history, eligible::leadsSomewhere, RecommendRequest.MAX_LIMIT))
                .courses()
                .stream()
                .map(ScoredCourse::course)
                .filter(other ->
                        !other.equals(course) && eligible.standIn(other).equals(Optional.of(course)))
                .limit(MOST_OF_A_KIND)
                .toList();
        return requiring.isEmpty() ? Optional.empty() : Optional.of(new Ground.TakenBefore(requiring));
    }

    private static void requireEligible(Course course, LearnerId learner, EligibleCourses eligible) {
        if (eligible.isTaken(course.id())) {
            throw new InvalidInput(
                    "course-taken",
                    "course",
                    "Learner " + learner + " has taken course " + course.id()
                            + ", so it is not recommended. Ask about a course that is.");
        }
        if (!eligible.admits(course.id())) {
            throw new InvalidInput(
                    "course-not-eligible",
                    "course",
                    "Course " + course.id() + " is not recommended to learner " + learner + " now: "
                            + obstacle(course, eligible) + ". Ask about a course that is.");
        }
    }

    private static String obstacle(Course course, EligibleCourses eligible) {
        List<CourseId> missing = eligible.missingAndShown(course);
        return missing.isEmpty()
                ? "the rules of this platform keep it back, or one cannot enrol in it now"
                : "it requires " + missing.stream().map(CourseId::value).collect(Collectors.joining(", "))
                        + ", not taken yet, or the rules of this platform keep it back";
    }

    private List<Ground> grounds(LearningHistory history, CourseId course, ExplainedScore score) {
        List<CourseId> latestFirst = history.steps().reversed().stream()
                .filter(HistoryStep::taken)
                .map(HistoryStep::course)
                .toList();
        List<Ground> grounds = new ArrayList<>(leftOut(history.taken(), score));
        concepts.of(course, latestFirst.stream().limit(LATEST_TAKEN).toList(), score)
                .ifPresent(grounds::add);
        grounds.addAll(wentOn(latestFirst, course, score));
        return grounds;
    }

    private static List<Ground.LeftOut> leftOut(Set<CourseId> taken, ExplainedScore score) {
        return score.greatest(MOST_OF_A_KIND).stream()
                .map(one -> new Ground.LeftOut(
                        one.without(), taken.contains(one.without()), one.fall(), score.share(Set.of(one.without()))))
                .toList();
    }

    private List<Ground.WentOn> wentOn(List<CourseId> taken, CourseId course, ExplainedScore score) {
        Comparator<Ground.WentOn> byShare =
                Comparator.comparingDouble(one -> one.followers().share());
        return taken.stream()
                .map(after -> new Ground.WentOn(after, live.followers(after, course), score.share(Set.of(after))))
                .filter(one -> one.followers().wentOn() >= LEAST_LEARNERS)
                .sorted(byShare.reversed())
                .limit(MOST_OF_A_KIND)
                .toList();
    }
}
