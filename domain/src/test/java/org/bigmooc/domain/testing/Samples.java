package org.bigmooc.domain.testing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;

/** Values for tests. Every instant is a whole millisecond, which every store keeps. */
public final class Samples {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00.123Z");

    /** Text that does harm where it is pasted into SQL, HTML, JSON, CSV or a path. */
    public static final String HOSTILE =
            "Robert'); DROP TABLE courses;--<script>alert(\"1\")</script>\\ %_*?&amp;,\t../etc Giải tích 数据结构 😀";

    private Samples() {}

    /** A course of this id, named after it. */
    public static Course course(String id, String... fields) {
        return course(id, new LocalizedText("Course " + id, "Khóa học " + id), LocalizedText.EMPTY, fields);
    }

    /** A course with these texts. */
    public static Course course(String id, LocalizedText name, LocalizedText about, String... fields) {
        List<Field> known = Stream.of(fields).map(Field::new).toList();
        return new Course(new CourseId(id), name, about, known, "", START, false);
    }

    /** Courses of these ids. */
    public static List<Course> courses(String... ids) {
        return Stream.of(ids).map(Samples::course).toList();
    }

    /** The ids of courses. */
    public static List<CourseId> ids(String... ids) {
        return Stream.of(ids).map(CourseId::new).toList();
    }

    /** An enrolment so many seconds after {@link #START}, whose event id is made of learner, course and second. */
    public static Interaction enrol(String learner, String course, int second) {
        return interaction(learner, course, InteractionKind.ENROL, second);
    }

    /** A view so many seconds after {@link #START}, whose event id is made of learner, course and second. */
    public static Interaction view(String learner, String course, int second) {
        return interaction(learner, course, InteractionKind.VIEW, second);
    }

    /** An interaction so many seconds after {@link #START}, whose event id is made of its parts. */
    public static Interaction interaction(String learner, String course, InteractionKind kind, int second) {
        return new Interaction(
                new EventId(kind.slug() + ":" + learner + ":" + course + ":" + second),
                new LearnerId(learner),
                new CourseId(course),
                kind,
                START.plusSeconds(second));
    }
}
