package org.bigmooc.domain.interaction;

import org.bigmooc.domain.fault.InvalidInput;

/**
 * Where a course that a learner enrolled in stood in the list that the learner was served before.
 *
 * @param list what gave the list: a model version, or a fallback's name
 * @param rank the first is 1; 0 if the course was not in the list
 */
public record Placement(String list, int rank) {

    private static final int GREATEST_RANK = 1_000;

    /** Checks both, since they may come from others. */
    public Placement {
        if (!list.matches("[a-z0-9][a-z0-9.-]{0,99}") || rank < 0 || rank > GREATEST_RANK) {
            throw new InvalidInput(
                    "invalid-placement",
                    "rank",
                    "A placement has a list's name of a-z, 0-9, '-' and '.', and a rank from 0 to " + GREATEST_RANK
                            + ".");
        }
    }
}
