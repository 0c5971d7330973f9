package org.bigmooc.domain.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/** Recommends the courses it was given, in their order, because of the last course of the history. Immutable. */
public final class FakeRecommender implements Recommender {

    private final Source source;
    private final List<CourseId> courses;

    /** Recommends these courses as this source. */
    public FakeRecommender(Source source, List<CourseId> courses) {
        this.source = source;
        this.courses = List.copyOf(courses);
    }

    /** A served model of this version. */
    public static FakeRecommender model(String version, List<CourseId> courses) {
        return new FakeRecommender(new Source(Source.Step.MODEL, version), courses);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        Optional<Contribution> last = history.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contribution(history.courses().getLast(), 1));
        return best(eligible, limit, last);
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        return best(eligible.and(other -> !other.equals(course)), limit, Optional.empty());
    }

    private List<ScoredCourse> best(Predicate<CourseId> eligible, int limit, Optional<Contribution> because) {
        List<ScoredCourse> best = new ArrayList<>();
        courses.stream()
                .filter(eligible)
                .limit(limit)
                .forEach(course -> best.add(new ScoredCourse(course, 1.0 / (best.size() + 1), because)));
        return best;
    }
}
