package org.bigmooc.domain.recommendation;

import java.util.Set;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;

/**
 * Which courses a platform lets be recommended, beyond those that are neither hidden nor taken.
 *
 * @param allowedFields a course must have one of them; empty lets every course through, even one without a field
 * @param blockedFields a course may have none of them, not even beside an allowed one
 */
public record Eligibility(Set<Field> allowedFields, Set<Field> blockedFields) {

    /** Lets every course through. */
    public static final Eligibility ANY = new Eligibility(Set.of(), Set.of());

    /** Copies both sets. */
    public Eligibility {
        allowedFields = Set.copyOf(allowedFields);
        blockedFields = Set.copyOf(blockedFields);
    }

    /** Whether the course may be recommended. */
    public boolean admits(Course course) {
        return course.fields().stream().noneMatch(blockedFields::contains)
                && (allowedFields.isEmpty() || course.fields().stream().anyMatch(allowedFields::contains));
    }
}
