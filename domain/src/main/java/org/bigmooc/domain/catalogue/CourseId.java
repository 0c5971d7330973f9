package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.Identifiers;

/** Identifies a course, as its platform does: {@code C_597208}. */
public record CourseId(String value) implements Comparable<CourseId> {

    /** Checks the identifier. */
    public CourseId {
        Identifiers.require("course-id", value);
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
