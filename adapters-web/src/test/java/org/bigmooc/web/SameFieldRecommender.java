package org.bigmooc.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.recommendation.Contribution;
import org.bigmooc.domain.recommendation.ExplainedScore;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.ScoreFall;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.recommendation.Source;

/** Ranks the courses that share a field with the latest courses of the history first, so that a look visibly changes the answer. */
final class SameFieldRecommender implements Recommender {

    private final CourseCatalogue catalogue;

    SameFieldRecommender(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Source source() {
        return new Source(Source.Step.MODEL, "same-field-1");
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        List<CourseId> latest = history.courses().reversed().stream().limit(4).toList();
        Predicate<Course> notSeen = course -> !history.courses().contains(course.id());
        return best(latest, notSeen.and(course -> eligible.test(course.id())), limit);
    }

    /** The score comes from the course it is because of alone. */
    @Override
    public Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
        return recommend(history, course::equals, 1).stream()
                .findFirst()
                .map(one -> new ExplainedScore(
                        source(),
                        one.score(),
                        one.because().stream()
                                .map(because -> new ScoreFall(because.course(), 1))
                                .toList()));
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        return best(
                List.of(course),
                other -> eligible.test(other.id()) && !other.id().equals(course),
                limit);
    }

    private List<ScoredCourse> best(List<CourseId> latest, Predicate<Course> eligible, int limit) {
        List<ScoredCourse> scored = new ArrayList<>();
        catalogue.current().visible().stream().filter(eligible).forEach(course -> scored.add(score(course, latest)));
        scored.sort(Comparator.comparingDouble(ScoredCourse::score).reversed());
        return scored.stream().limit(limit).toList();
    }

    private ScoredCourse score(Course course, List<CourseId> latest) {
        double tie = Math.floorMod(course.id().hashCode(), 97) / 1_000.0;
        for (int i = 0; i < latest.size(); i++) {
            if (shareField(course, latest.get(i))) {
                return new ScoredCourse(course.id(), 4.0 - i + tie, Optional.of(new Contribution(latest.get(i), 1)));
            }
        }
        return new ScoredCourse(course.id(), tie, Optional.empty());
    }

    private boolean shareField(Course course, CourseId other) {
        List<Field> fields = catalogue.current().find(other).map(Course::fields).orElse(List.of());
        return course.fields().stream().anyMatch(fields::contains);
    }
}
