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
 */
public record Course(
        CourseId id,
        LocalizedText name,
        LocalizedText about,
        List<Field> fields,
        String prerequisites,
        Instant addedAt,
        boolean hidden) {

    /** Copies the list. */
    public Course {
        fields = fields.stream().distinct().toList();
    }

    /** The same course, hidden or shown. */
    public Course withHidden(boolean value) {
        return new Course(id, name, about, fields, prerequisites, addedAt, value);
    }
}
