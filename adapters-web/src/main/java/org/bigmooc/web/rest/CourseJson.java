package org.bigmooc.web.rest;

import java.util.List;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;

/** A course in a list. */
record CourseJson(String id, String name, String nameVietnamese, List<String> fields) {

    static CourseJson of(Course course) {
        return new CourseJson(
                course.id().value(),
                course.name().original(),
                course.name().vietnamese(),
                course.fields().stream().map(Field::name).toList());
    }
}
