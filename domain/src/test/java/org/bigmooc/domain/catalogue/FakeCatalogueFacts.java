package org.bigmooc.domain.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is known around courses, in memory. Thread-safe. */
public final class FakeCatalogueFacts implements CatalogueFacts {

    private final Map<String, School> schools = new TreeMap<>();
    private final Map<String, Teacher> teachers = new TreeMap<>();
    private final Map<String, Concept> concepts = new TreeMap<>();
    private final Map<CourseId, Map<CourseLink.Kind, TreeSet<String>>> links = new TreeMap<>();

    @Override
    public synchronized CourseContext around(CourseId course) {
        return new CourseContext(
                linked(
                        course,
                        CourseLink.Kind.SCHOOL,
                        schools,
                        id -> new School(id, LocalizedText.EMPTY, LocalizedText.EMPTY)),
                linked(
                        course,
                        CourseLink.Kind.TEACHER,
                        teachers,
                        id -> new Teacher(id, LocalizedText.EMPTY, LocalizedText.EMPTY)),
                linked(course, CourseLink.Kind.CONCEPT, concepts, id -> new Concept(id, "")));
    }

    private <T> List<T> linked(
            CourseId course, CourseLink.Kind kind, Map<String, T> known, Function<String, T> unknown) {
        return links.getOrDefault(course, Map.of()).getOrDefault(kind, new TreeSet<>()).stream()
                .map(id -> known.getOrDefault(id, unknown.apply(id)))
                .toList();
    }

    @Override
    public synchronized void forEachLink(Consumer<CourseLink> visitor) {
        links.forEach((course, kinds) -> kinds.forEach(
                (kind, targets) -> targets.forEach(target -> visitor.accept(new CourseLink(course, kind, target)))));
    }

    @Override
    public synchronized void save(Collection<? extends CatalogueFact> facts) {
        facts.forEach(this::save);
    }

    private void save(CatalogueFact fact) {
        switch (fact) {
            case School school -> schools.put(school.id(), school);
            case Teacher teacher -> teachers.put(teacher.id(), teacher);
            case Concept concept -> concepts.put(concept.id(), concept);
            case Prerequisite prerequisite -> {}
            case CourseLink link ->
                links.computeIfAbsent(link.course(), course -> new TreeMap<>())
                        .computeIfAbsent(link.kind(), kind -> new TreeSet<>())
                        .add(link.target());
        }
    }
}
