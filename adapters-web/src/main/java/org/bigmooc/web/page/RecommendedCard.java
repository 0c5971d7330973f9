package org.bigmooc.web.page;

import java.util.Optional;

/**
 * A recommended course.
 *
 * @param strength how it compares with the best of the learner's list, 0 to 100
 */
record RecommendedCard(CourseCard course, int strength, Optional<Because> because) {

    /** The course of the learner's history that it is recommended for: {@code taken}, or only looked at. */
    record Because(CourseCard course, boolean taken) {}
}
