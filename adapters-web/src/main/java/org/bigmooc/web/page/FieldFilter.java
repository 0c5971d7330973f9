package org.bigmooc.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.BrowseTopics;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;

/**
 * The choice of a field and, where there are any, of a topic.
 *
 * @param action address that the choice is sent to
 * @param topics to choose from; none where topics are not offered
 * @param query that goes with it; empty if none
 */
record FieldFilter(String action, String query, List<Choice> choices, List<TopicChoice> topics) {

    /** One field, with how many courses it has here. */
    record Choice(String name, long count, boolean chosen) {}

    /** One topic, with how many courses it has. */
    record TopicChoice(String id, String name, long count, boolean chosen) {}

    static FieldFilter of(String action, String query, Map<Field, Integer> counts, Optional<Field> chosen) {
        Map<Field, Integer> all = new TreeMap<>(counts);
        chosen.ifPresent(field -> all.putIfAbsent(field, 0));
        List<Choice> choices = all.entrySet().stream()
                .map(entry ->
                        new Choice(entry.getKey().name(), entry.getValue(), chosen.equals(Optional.of(entry.getKey()))))
                .toList();
        return new FieldFilter(action, query, choices, List.of());
    }

    /** The same with topics to choose from. */
    FieldFilter withTopics(List<BrowseTopics.Counted> counted, Optional<String> chosen) {
        List<TopicChoice> offered = counted.stream()
                .map(one -> new TopicChoice(
                        one.topic().id(),
                        one.topic().name(),
                        one.courses(),
                        chosen.equals(Optional.of(one.topic().id()))))
                .toList();
        return new FieldFilter(action, query, choices, offered);
    }

    static Map<Field, Integer> count(Stream<Course> courses) {
        return courses.flatMap(course -> course.fields().stream())
                .collect(Collectors.toMap(field -> field, field -> 1, Integer::sum));
    }
}
