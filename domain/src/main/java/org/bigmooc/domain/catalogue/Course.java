package org.bigmooc.domain.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * A course that learners can find, open and enrol in.
 *
 * @param fields what it teaches, in the publisher's order, without repetition; may be empty
 * @param prerequisites what a learner should know first, in the publisher's words; may be empty
 * @param addedAt when the catalogue first held it
 * @param hidden whether it is kept out of every list, search and recommendation
 * @param admission when, and after which other courses, one can enrol
 */
public record Course(
        CourseId id,
        LocalizedText name,
        LocalizedText about,
        List<Field> fields,
        String prerequisites,
        Instant addedAt,
        boolean hidden,
        Admission admission) {

    /** Copies the list. */
    public Course {
        fields = fields.stream().distinct().toList();
    }

    /** A course in which anybody can enrol at any time. */
    public Course(
            CourseId id,
            LocalizedText name,
            LocalizedText about,
            List<Field> fields,
            String prerequisites,
            Instant addedAt,
            boolean hidden) {
        this(id, name, about, fields, prerequisites, addedAt, hidden, Admission.OPEN);
    }

    /** The same course, hidden or shown. */
    public Course withHidden(boolean value) {
        return new Course(id, name, about, fields, prerequisites, addedAt, value, admission);
    }

    /** The same course under other conditions. */
    public Course withAdmission(Admission value) {
        return new Course(id, name, about, fields, prerequisites, addedAt, hidden, value);
    }
}
