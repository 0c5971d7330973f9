package org.bigmooc.domain.catalogue;

import java.util.Collection;

/** Port: keeps schools, teachers, concepts and their links to courses. Thread-safe. */
public interface CatalogueFacts {

    /** What is known around a course; {@link CourseContext#EMPTY} where nothing is. */
    CourseContext around(CourseId course);

    /**
     * Adds the facts or replaces those with the same identity. A link may be saved before the things it joins. Returns when they are
     * durable; saving the same facts again changes nothing.
     */
    void save(Collection<? extends CatalogueFact> facts);
}
