package org.bigmooc.domain.catalogue;

import java.util.List;
import org.bigmooc.domain.fault.NotFound;

/** Use case: a maintainer hides a course from every list, search and recommendation, or shows it again. */
public final class CurateCourses {

    private final CourseCatalogue catalogue;

    /** Changes courses in this catalogue. */
    public CurateCourses(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Hides or shows a course; returns when that is durable.
     *
     * @throws NotFound if there is no such course
     */
    public void setHidden(CourseId id, boolean hidden) {
        Course course = catalogue
                .current()
                .find(id)
                .orElseThrow(() -> new NotFound("unknown-course", "There is no course " + id + "."));
        catalogue.save(List.of(course.withHidden(hidden)));
    }
}
