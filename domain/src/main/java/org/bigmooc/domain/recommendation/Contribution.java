package org.bigmooc.domain.recommendation;

import org.bigmooc.domain.catalogue.CourseId;

/**
 * What one course of a history adds to the score of a recommended one, found by leaving it out.
 *
 * @param course of the history
 * @param share of everything that the courses of the history add to that score, each left out by itself; more than 0, at most 1
 */
public record Contribution(CourseId course, double share) {

    /** Checks the share. */
    public Contribution {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("No share of a score: " + share);
        }
    }
}
