package org.bigmooc.domain.catalogue;

import java.util.Collection;

/** Port: keeps the courses. Thread-safe. */
public interface CourseCatalogue {

    /**
     * All courses, at most one second old; cheap enough to be called for every request.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if the store is away and nothing was read before
     */
    Catalogue current();

    /**
     * Adds the courses, or replaces those of the same id, except that {@link Course#addedAt()} of a known course stays as it was.
     * Returns when they are durable; saving the same courses again changes nothing.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if the store is away
     */
    void save(Collection<Course> courses);
}
