package org.bigmooc.domain.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.fault.NotFound;

/** Use case: look through the catalogue. */
public final class BrowseCourses {

    private final CourseCatalogue catalogue;
    private final CatalogueFacts facts;

    /** Reads courses from the one port, and what is around them from the other. */
    public BrowseCourses(CourseCatalogue catalogue, CatalogueFacts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** A page of the visible courses, ordered by id, of one field or of all. */
    public Page<Course> browse(Optional<Field> field, PageRequest page) {
        List<Course> visible = catalogue.current().visible();
        List<Course> wanted = field.map(one -> visible.stream()
                        .filter(course -> course.fields().contains(one))
                        .toList())
                .orElse(visible);
        return Page.of(wanted, page);
    }

    /** How many visible courses each field has, ordered by name. */
    public Map<Field, Integer> fields() {
        return catalogue.current().fields();
    }

    /**
     * One visible course.
     *
     * @throws NotFound if there is no such course, or it is hidden
     */
    public Course open(CourseId id) {
        return catalogue
                .current()
                .findVisible(id)
                .orElseThrow(() -> new NotFound("unknown-course", "There is no course " + id + "."));
    }

    /** One course, hidden or not: to name what a learner took while it was shown. */
    public Optional<Course> find(CourseId id) {
        return catalogue.current().find(id);
    }

    /** The courses that are to be taken before this one, without those that are hidden. */
    public List<Course> required(Course course) {
        Catalogue current = catalogue.current();
        return course.admission().required().stream()
                .flatMap(required -> current.findVisible(required).stream())
                .toList();
    }

    /** Who teaches a course, where, and which concepts it explains. */
    public CourseContext around(CourseId id) {
        return facts.around(id);
    }
}
