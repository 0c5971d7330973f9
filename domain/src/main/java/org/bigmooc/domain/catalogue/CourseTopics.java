package org.bigmooc.domain.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics of one run with their courses; immutable.
 *
 * @param topics in the order of their ids
 * @param byCourse the topic's id of each course that has one
 */
public record CourseTopics(List<Topic> topics, Map<CourseId, String> byCourse) {

    /** No topics were found yet. */
    public static final CourseTopics NONE = new CourseTopics(List.of(), Map.of());

    /** Copies both. */
    public CourseTopics {
        topics = List.copyOf(topics);
        byCourse = Map.copyOf(byCourse);
    }

    /** The topic of a course; empty if it has none. */
    public Optional<Topic> of(CourseId course) {
        return Optional.ofNullable(byCourse.get(course)).flatMap(this::find);
    }

    /** The topic of this id. */
    public Optional<Topic> find(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
