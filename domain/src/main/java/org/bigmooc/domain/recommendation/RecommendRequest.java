package org.bigmooc.domain.recommendation;

import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Who wants how many recommendations.
 *
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record RecommendRequest(LearnerId learner, int limit) {

    /** The longest list that is kept for a learner. */
    public static final int MAX_LIMIT = 50;

    /** Checks the limit. */
    public RecommendRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("invalid-limit", "limit", "The limit is 1 to " + MAX_LIMIT + ", not " + limit + ".");
        }
    }
}
