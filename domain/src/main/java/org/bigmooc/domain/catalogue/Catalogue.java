package org.bigmooc.domain.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All courses at one moment, in memory: immutable, safe to share, ordered by id. */
public final class Catalogue {

    private static final Comparator<Course> NEWEST_FIRST = Comparator.comparing(Course::addedAt)
            .reversed()
            .thenComparing(Comparator.comparing(Course::id).reversed());

    private final Map<CourseId, Course> byId;
    private final List<Course> visible;
    private final SequencedMap<Field, Integer> fields;

    /** Takes any courses with distinct ids. */
    public Catalogue(Collection<Course> courses) {
        this.byId = courses.stream()
                .sorted(Comparator.comparing(Course::id))
                .collect(Collectors.toMap(
                        Course::id, Function.identity(), (first, second) -> second, LinkedHashMap::new));
        this.visible = byId.values().stream().filter(course -> !course.hidden()).toList();
        this.fields = countFields(visible);
    }

    private static SequencedMap<Field, Integer> countFields(List<Course> courses) {
        TreeMap<Field, Integer> counts = new TreeMap<>();
        courses.forEach(course -> course.fields().forEach(field -> counts.merge(field, 1, Integer::sum)));
        return counts;
    }

    /** The course of this id, hidden or not. */
    public Optional<Course> find(CourseId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The course of this id, unless it is hidden. */
    public Optional<Course> findVisible(CourseId id) {
        return find(id).filter(course -> !course.hidden());
    }

    /** Whether the course exists and is not hidden. */
    public boolean shows(CourseId id) {
        Course course = byId.get(id);
        return course != null && !course.hidden();
    }

    /** Every course, hidden ones too, ordered by id. */
    public Collection<Course> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /** The courses that are not hidden, ordered by id. */
    public List<Course> visible() {
        return visible;
    }

    /** The courses that are not hidden, the last added first. */
    public List<Course> newest() {
        return visible.stream().sorted(NEWEST_FIRST).toList();
    }

    /** How many visible courses each field has, ordered by the field's name. */
    public SequencedMap<Field, Integer> fields() {
        return java.util.Collections.unmodifiableSequencedMap(fields);
    }

    /** How many courses there are, hidden ones too. */
    public int size() {
        return byId.size();
    }
}
