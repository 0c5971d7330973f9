package org.bigmooc.domain.catalogue;

import java.util.List;

/** What a course page shows around a course; each list is ordered by id, and a linked thing of which nothing is known has an empty name. */
public record CourseContext(List<School> schools, List<Teacher> teachers, List<Concept> concepts) {

    /** Nothing is known around the course. */
    public static final CourseContext EMPTY = new CourseContext(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public CourseContext {
        schools = List.copyOf(schools);
        teachers = List.copyOf(teachers);
        concepts = List.copyOf(concepts);
    }
}
