package org.bigmooc.app.dataset.generate;

import java.util.OptionalInt;

/**
 * Numbers the courses from 0: all first levels come before all second ones, so that what a course takes for granted has a smaller number,
 * and any number of courses is spread over all fields. Further editions of the whole curriculum follow the first.
 */
record CourseGrid(int courses) {

    /** How many editions of the curriculum there are, the last perhaps in part. */
    int editions() {
        return (courses + Curriculum.SUBJECTS - 1) / Curriculum.SUBJECTS;
    }

    /** The course at a place; each number counts from 0. */
    OptionalInt course(int edition, int field, int strand, int level) {
        int inEdition = (level * Curriculum.STRANDS + strand) * Curriculum.FIELDS + field;
        int course = edition * Curriculum.SUBJECTS + inEdition;
        return course < courses ? OptionalInt.of(course) : OptionalInt.empty();
    }

    int edition(int course) {
        return course / Curriculum.SUBJECTS;
    }

    int field(int course) {
        return course % Curriculum.FIELDS;
    }

    int strand(int course) {
        return course / Curriculum.FIELDS % Curriculum.STRANDS;
    }

    int level(int course) {
        return course % Curriculum.SUBJECTS / (Curriculum.FIELDS * Curriculum.STRANDS);
    }

    /** The course to be taken before this one. */
    OptionalInt prerequisite(int course) {
        return level(course) == 0
                ? OptionalInt.empty()
                : OptionalInt.of(course - Curriculum.FIELDS * Curriculum.STRANDS);
    }
}
