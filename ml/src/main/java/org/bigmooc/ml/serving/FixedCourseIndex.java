package org.bigmooc.ml.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;

/** The courses a model was trained on, by their place. */
public final class FixedCourseIndex implements CourseIndex {

    private final List<CourseId> courses;
    private final Map<CourseId, Integer> indices = new HashMap<>();

    /** Gives each course its place in the list. */
    public FixedCourseIndex(List<CourseId> courses) {
        this.courses = List.copyOf(courses);
        courses.forEach(course -> indices.put(course, indices.size()));
    }

    @Override
    public int indexOf(CourseId course) {
        return indices.getOrDefault(course, UNKNOWN);
    }

    @Override
    public CourseId at(int index) {
        return courses.get(index);
    }
}
