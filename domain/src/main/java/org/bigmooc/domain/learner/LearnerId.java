package org.bigmooc.domain.learner;

import org.bigmooc.domain.fault.Identifiers;

/** Identifies a learner, as the platform does: {@code U_24}. */
public record LearnerId(String value) implements Comparable<LearnerId> {

    /** Checks the identifier. */
    public LearnerId {
        Identifiers.require("learner-id", value);
    }

    @Override
    public int compareTo(LearnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
