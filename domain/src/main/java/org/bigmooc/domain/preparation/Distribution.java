package org.bigmooc.domain.preparation;

import java.util.List;

/**
 * How many of something there are in each group.
 *
 * @param title what is counted by what, such as {@code learners by enrolments}
 * @param groups in the order in which to show them
 */
public record Distribution(String title, List<Group> groups) {

    /** Copies the list. */
    public Distribution {
        groups = List.copyOf(groups);
    }

    /** One of the groups. */
    public record Group(String label, long count) {}
}
