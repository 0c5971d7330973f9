package org.bigmooc.domain.recommendation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;

/** A rule of a platform on which courses may be recommended at all, to whomever. Immutable. */
public sealed interface EligibilityRule extends Serializable {

    /** Whether the course may be recommended at this instant. */
    boolean admits(Course course, Instant now);

    /**
     * Courses of these fields alone.
     *
     * @param fields a course must have one of them
     */
    record AllowedFields(Set<Field> fields) implements EligibilityRule {

        /** Copies the set. */
        public AllowedFields {
            fields = Set.copyOf(fields);
        }

        @Override
        public boolean admits(Course course, Instant now) {
            return course.fields().stream().anyMatch(fields::contains);
        }
    }

    /**
     * No course of these fields.
     *
     * @param fields a course may have none of them, not even beside others
     */
    record BlockedFields(Set<Field> fields) implements EligibilityRule {

        /** Copies the set. */
        public BlockedFields {
            fields = Set.copyOf(fields);
        }

        @Override
        public boolean admits(Course course, Instant now) {
            return course.fields().stream().noneMatch(fields::contains);
        }
    }

    /** Courses in which one can enrol now. */
    record EnrolmentOpen() implements EligibilityRule {

        @Override
        public boolean admits(Course course, Instant now) {
            return course.admission().isOpen(now);
        }
    }
}
