package org.bigmooc.domain.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/** The end of the fallback chain: the courses added last. */
final class NewestCourses implements Recommender {

    private final CourseCatalogue catalogue;

    NewestCourses(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Source source() {
        return new Source(Source.Step.NEWEST, "live");
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        return newest(eligible, limit);
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        return newest(eligible.and(other -> !other.equals(course)), limit);
    }

    private List<ScoredCourse> newest(Predicate<CourseId> eligible, int limit) {
        List<CourseId> courses = catalogue.current().newest().stream()
                .map(Course::id)
                .filter(eligible)
                .limit(limit)
                .toList();
        List<ScoredCourse> scored = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            scored.add(new ScoredCourse(courses.get(i), 1.0 / (i + 1), Optional.empty()));
        }
        return scored;
    }
}
