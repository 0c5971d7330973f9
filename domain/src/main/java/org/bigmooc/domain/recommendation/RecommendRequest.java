package org.bigmooc.domain.recommendation;

import java.util.Optional;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Who wants how many recommendations.
 *
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param field only courses of this field, if there is one
 */
public record RecommendRequest(LearnerId learner, int limit, Optional<Field> field) {

    /** The longest list that is kept for a learner. */
    public static final int MAX_LIMIT = 50;

    /** Checks the limit. */
    public RecommendRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("invalid-limit", "limit", "The limit is 1 to " + MAX_LIMIT + ", not " + limit + ".");
        }
    }

    /** Courses of any field. */
    public RecommendRequest(LearnerId learner, int limit) {
        this(learner, limit, Optional.empty());
    }

    boolean wants(Course course) {
        return field.stream().allMatch(course.fields()::contains);
    }
}
