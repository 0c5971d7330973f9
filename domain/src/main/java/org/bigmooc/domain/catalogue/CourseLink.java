package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.Identifiers;

/** A course belongs to a school, is taught by a teacher, or explains a concept. */
public record CourseLink(CourseId course, Kind kind, String target) implements CatalogueFact {

    /** What the course is linked to. */
    public enum Kind {
        SCHOOL,
        TEACHER,
        CONCEPT
    }

    /** Checks the target's identifier. */
    public CourseLink {
        Identifiers.require("link-target", target);
    }
}
