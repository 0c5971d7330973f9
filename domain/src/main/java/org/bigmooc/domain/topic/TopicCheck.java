package org.bigmooc.domain.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.Field;

/**
 * Whether topics say something: courses of one field, which was no part of the texts, should fall together more than any two courses do.
 *
 * @param sameField of all pairs of courses of a field, the share that has the same topic
 * @param any of all pairs of courses, the share that has the same topic
 */
public record TopicCheck(double sameField, double any) {

    /** Counts over all pairs of courses that have a topic; pairs of several fields in common count for each. */
    public static TopicCheck of(CourseTopics topics, Collection<Course> courses) {
        List<Course> told = courses.stream()
                .filter(course -> topics.byCourse().containsKey(course.id()))
                .toList();
        Map<Field, Map<String, Long>> ofField = new HashMap<>();
        for (Course course : told) {
            course.fields()
                    .forEach(field -> ofField.computeIfAbsent(field, first -> new HashMap<>())
                            .merge(topicOf(course.id(), topics), 1L, Long::sum));
        }
        Map<String, Long> all = new HashMap<>();
        told.forEach(course -> all.merge(topicOf(course.id(), topics), 1L, Long::sum));
        return new TopicCheck(share(ofField.values()), share(List.of(all)));
    }

    private static String topicOf(CourseId course, CourseTopics topics) {
        return topics.byCourse().getOrDefault(course, "");
    }

    private static double share(Collection<Map<String, Long>> groups) {
        double together = sum(
                groups,
                counts ->
                        counts.values().stream().mapToDouble(TopicCheck::pairs).sum());
        double pairs = sum(
                groups,
                counts -> pairs(
                        counts.values().stream().mapToLong(Long::longValue).sum()));
        return pairs == 0 ? 0 : together / pairs;
    }

    private static double sum(Collection<Map<String, Long>> groups, Function<Map<String, Long>, Double> of) {
        return groups.stream().mapToDouble(of::apply).sum();
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
