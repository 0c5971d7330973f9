package org.bigmooc.domain.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Courses in memory. Thread-safe. */
public final class FakeCourseCatalogue implements CourseCatalogue {

    private final Map<CourseId, Course> courses = new HashMap<>();
    private volatile Catalogue current = new Catalogue(List.of());

    /** Holds these courses at first. */
    public FakeCourseCatalogue(Course... courses) {
        save(List.of(courses));
    }

    @Override
    public Catalogue current() {
        return current;
    }

    @Override
    public synchronized void save(Collection<Course> saved) {
        saved.forEach(course -> courses.merge(course.id(), course, FakeCourseCatalogue::addedFirst));
        current = new Catalogue(courses.values());
    }

    private static Course addedFirst(Course old, Course fresh) {
        return new Course(
                fresh.id(),
                fresh.name(),
                fresh.about(),
                fresh.fields(),
                fresh.prerequisites(),
                old.addedAt(),
                fresh.hidden(),
                fresh.admission());
    }
}
