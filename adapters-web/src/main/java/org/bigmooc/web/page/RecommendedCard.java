package org.bigmooc.web.page;

import java.util.Optional;

/**
 * A recommended course.
 *
 * @param strength how it compares with the best of the learner's list, 0 to 100
 */
record RecommendedCard(CourseCard course, int strength, Optional<Because> because) {

    /**
     * The course that it is recommended for.
     *
     * @param prefix text key of the words before that course
     */
    record Because(CourseCard course, String prefix) {}
}
