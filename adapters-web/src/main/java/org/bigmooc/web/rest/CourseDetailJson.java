package org.bigmooc.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseContext;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/** A course with all that is known around it; when one can enrol and the topic are left out where there is nothing to tell. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseDetailJson(
        String id,
        String name,
        String nameVietnamese,
        List<String> fields,
        String about,
        String aboutVietnamese,
        String prerequisites,
        String addedAt,
        @Nullable String enrolmentOpens,
        @Nullable String enrolmentCloses,
        List<String> requires,
        List<NamedJson> schools,
        List<NamedJson> teachers,
        List<ConceptJson> concepts,
        @Nullable TopicJson topic) {

    record NamedJson(String id, String name, String nameVietnamese) {

        static NamedJson of(String id, LocalizedText name) {
            return new NamedJson(id, name.original(), name.vietnamese());
        }
    }

    record ConceptJson(String id, String name) {

        static ConceptJson of(Concept concept) {
            return new ConceptJson(concept.id(), concept.name());
        }
    }

    /** What a course is about by its words. */
    record TopicJson(String id, String name, List<String> words) {

        static TopicJson of(Topic topic) {
            return new TopicJson(topic.id(), topic.name(), topic.words());
        }
    }

    static CourseDetailJson of(Course course, List<Course> required, CourseContext around, Optional<Topic> topic) {
        return new CourseDetailJson(
                course.id().value(),
                course.name().original(),
                course.name().vietnamese(),
                course.fields().stream().map(Field::name).toList(),
                course.about().original(),
                course.about().vietnamese(),
                course.prerequisites(),
                course.addedAt().toString(),
                course.admission().opens().map(Instant::toString).orElse(null),
                course.admission().closes().map(Instant::toString).orElse(null),
                required.stream().map(one -> one.id().value()).toList(),
                around.schools().stream()
                        .map(school -> NamedJson.of(school.id(), school.name()))
                        .toList(),
                around.teachers().stream()
                        .map(teacher -> NamedJson.of(teacher.id(), teacher.name()))
                        .toList(),
                around.concepts().stream().map(ConceptJson::of).toList(),
                topic.map(TopicJson::of).orElse(null));
    }
}
