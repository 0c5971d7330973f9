package org.bigmooc.app.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;

/** The fields that a file of their own gives to courses, kept until the course itself is read. */
final class CourseFields {

    private record Given(Line line, List<Field> fields) {}

    private final Map<CourseId, Given> byCourse = new LinkedHashMap<>();

    void add(Line line, CourseId course, List<Field> fields) {
        byCourse.computeIfAbsent(course, first -> new Given(line, new ArrayList<>()))
                .fields()
                .addAll(fields);
    }

    /** The course's own fields and those given to it. */
    List<Field> join(CourseId course, List<Field> own) {
        List<Field> all = new ArrayList<>(own);
        Given given = byCourse.remove(course);
        if (given != null) {
            all.addAll(given.fields());
        }
        return all.stream().distinct().toList();
    }

    /** Reports the fields of courses that never came. */
    void reportLeftOver(DatasetVisitor visitor) {
        byCourse.forEach((course, given) -> visitor.visit(new BadEntry(
                given.line(), BadLineReason.UNKNOWN_COURSE, "There is no course " + course + " to have this field.")));
    }
}
