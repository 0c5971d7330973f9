package org.bigmooc.domain.recommendation;

import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * A course as a recommender ranks it.
 *
 * @param score comparable within one answer only; higher is better
 * @param because what contributed most, found by leaving it out
 */
public record ScoredCourse(CourseId course, double score, Optional<Contribution> because) {

    /** The same without what contributed. */
    ScoredCourse unexplained() {
        return new ScoredCourse(course, score, Optional.empty());
    }
}
