package org.bigmooc.domain.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;

/** Use case: a maintainer hides a course from every list, search and recommendation, or says when and after what one can enrol in it. */
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
        catalogue.save(List.of(require(id).withHidden(hidden)));
    }

    /**
     * Says when, and after which other courses, one can enrol in a course; returns when that is durable.
     *
     * @throws NotFound if there is no such course, or a required one does not exist
     * @throws InvalidInput if the course requires itself, be it by way of others
     */
    public void setAdmission(CourseId id, Admission admission) {
        Course course = require(id);
        admission.required().forEach(required -> {
            if (leadsTo(id, required)) {
                throw new InvalidInput(
                        "circular-requirement",
                        "requires",
                        "Course " + required + " requires " + id + " itself, so neither could ever be taken first.");
            }
        });
        catalogue.save(List.of(course.withAdmission(admission)));
    }

    private boolean leadsTo(CourseId wanted, CourseId from) {
        Set<CourseId> seen = new HashSet<>();
        Deque<CourseId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            CourseId course = open.pop();
            if (course.equals(wanted)) {
                return true;
            }
            if (seen.add(course)) {
                require(course).admission().required().forEach(open::push);
            }
        }
        return false;
    }

    private Course require(CourseId id) {
        return catalogue
                .current()
                .find(id)
                .orElseThrow(() -> new NotFound("unknown-course", "There is no course " + id + "."));
    }
}
