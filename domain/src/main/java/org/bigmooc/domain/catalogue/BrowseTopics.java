package org.bigmooc.domain.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Use case: courses by what they are about. Thread-safe. */
public final class BrowseTopics {

    private final CourseCatalogue catalogue;
    private final TopicStore topics;

    /** Browses this catalogue by these topics. */
    public BrowseTopics(CourseCatalogue catalogue, TopicStore topics) {
        this.catalogue = catalogue;
        this.topics = topics;
    }

    /** A topic with how many visible courses it has. */
    public record Counted(Topic topic, long courses) {}

    /** The topics that visible courses have. */
    public List<Counted> all() {
        CourseTopics current = topics.current();
        Map<String, Long> counts = catalogue.current().visible().stream()
                .flatMap(course -> Optional.ofNullable(current.byCourse().get(course.id())).stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return current.topics().stream()
                .map(topic -> new Counted(topic, counts.getOrDefault(topic.id(), 0L)))
                .filter(counted -> counted.courses() > 0)
                .toList();
    }

    /** What a course is about; empty if that was not found. */
    public Optional<Topic> of(CourseId course) {
        return topics.current().of(course);
    }

    /** A page of the visible courses of a topic, ordered by id, of one field or of all. */
    public Page<Course> browse(String topic, Optional<Field> field, PageRequest page) {
        Map<CourseId, String> byCourse = topics.current().byCourse();
        List<Course> wanted = catalogue.current().visible().stream()
                .filter(course -> topic.equals(byCourse.get(course.id())))
                .filter(course -> field.isEmpty() || course.fields().contains(field.get()))
                .toList();
        return Page.of(wanted, page);
    }
}
