package org.bigmooc.domain.catalogue;

import java.util.Collection;
import java.util.function.Consumer;

/** Port: keeps schools, teachers, concepts and their links to courses. Thread-safe. */
public interface CatalogueFacts {

    /** What is known around a course; {@link CourseContext#EMPTY} where nothing is. */
    CourseContext around(CourseId course);

    /** Passes every link to {@code visitor}, each once, in bounded memory and in any order: reads everything, so no page may wait for it. */
    void forEachLink(Consumer<CourseLink> visitor);

    /**
     * Adds the facts or replaces those with the same identity. A link may be saved before the things it joins. Returns when they are
     * durable; saving the same facts again changes nothing.
     */
    void save(Collection<? extends CatalogueFact> facts);
}
