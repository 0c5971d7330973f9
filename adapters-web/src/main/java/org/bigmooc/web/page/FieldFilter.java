package org.bigmooc.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;

/**
 * The choice of a field.
 *
 * @param action address that the choice is sent to
 * @param query that goes with it; empty if none
 */
record FieldFilter(String action, String query, List<Choice> choices) {

    /** One field, with how many courses it has here. */
    record Choice(String name, long count, boolean chosen) {}

    static FieldFilter of(String action, String query, Map<Field, Integer> counts, Optional<Field> chosen) {
        Map<Field, Integer> all = new TreeMap<>(counts);
        chosen.ifPresent(field -> all.putIfAbsent(field, 0));
        List<Choice> choices = all.entrySet().stream()
                .map(entry ->
                        new Choice(entry.getKey().name(), entry.getValue(), chosen.equals(Optional.of(entry.getKey()))))
                .toList();
        return new FieldFilter(action, query, choices);
    }

    static Map<Field, Integer> count(Stream<Course> courses) {
        return courses.flatMap(course -> course.fields().stream())
                .collect(Collectors.toMap(field -> field, field -> 1, Integer::sum));
    }
}
