package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseContext;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Prerequisite;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;

/**
 * Schools, teachers and concepts, and links to them that may point at what is not known yet. A course may explain hundreds of concepts, each in
 * a partition of its own, so what was found around a course is remembered until any fact changes.
 */
final class CassandraCatalogueFacts implements CatalogueFacts {

    private static final String SUBJECT = "facts";
    private static final int REMEMBERED_COURSES = 1_000;
    private static final String DESCRIBED = " (id, name, name_vi, about, about_vi) VALUES (?, ?, ?, ?, ?)";

    /** The tables of one kind of linked thing. */
    private record Linked(
            CourseLink.Kind kind,
            PreparedStatement links,
            PreparedStatement all,
            PreparedStatement find,
            PreparedStatement link) {}

    private final Database database;
    private final Revisions revisions;
    private final Pages pages;
    private final Linked schools;
    private final Linked teachers;
    private final Linked concepts;
    private final PreparedStatement saveSchool;
    private final PreparedStatement saveTeacher;
    private final PreparedStatement saveConcept;
    private final PreparedStatement savePrerequisite;
    private final Cache<CourseId, CourseContext> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_COURSES).build();
    private final AtomicLong revision = new AtomicLong(-1);

    CassandraCatalogueFacts(Database database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
        this.pages = new Pages(database);
        this.schools = linked(
                CourseLink.Kind.SCHOOL,
                "course_school",
                "school",
                "SELECT name, name_vi, about, about_vi FROM schools WHERE id = ?");
        this.teachers = linked(
                CourseLink.Kind.TEACHER,
                "course_teacher",
                "teacher",
                "SELECT name, name_vi, about, about_vi FROM teachers WHERE id = ?");
        this.concepts =
                linked(CourseLink.Kind.CONCEPT, "concept_course", "concept", "SELECT name FROM concepts WHERE id = ?");
        this.saveSchool = database.prepare(Profile.WRITE, "INSERT INTO schools" + DESCRIBED);
        this.saveTeacher = database.prepare(Profile.WRITE, "INSERT INTO teachers" + DESCRIBED);
        this.saveConcept = database.prepare(Profile.WRITE, "INSERT INTO concepts (id, name) VALUES (?, ?)");
        this.savePrerequisite =
                database.prepare(Profile.WRITE, "INSERT INTO concept_prerequisite (before, after) VALUES (?, ?)");
        revisions.keep(SUBJECT, this::refresh);
    }

    private Linked linked(CourseLink.Kind kind, String table, String column, String find) {
        return new Linked(
                kind,
                database.prepare(Profile.READ, "SELECT " + column + " AS target FROM " + table + " WHERE course = ?"),
                database.prepare(Profile.SCAN, "SELECT course, " + column + " AS target FROM " + table),
                database.prepare(Profile.READ, find),
                database.prepare(Profile.WRITE, "INSERT INTO " + table + " (course, " + column + ") VALUES (?, ?)"));
    }

    @Override
    public CourseContext around(CourseId course) {
        CourseContext known = remembered.getIfPresent(course);
        return known == null ? read(course) : known;
    }

    @Override
    public void forEachLink(Consumer<CourseLink> visitor) {
        for (Linked linked : List.of(schools, teachers, concepts)) {
            pages.forEach(linked.all().bind(), row -> visitor.accept(link(linked.kind(), row)));
        }
    }

    private static CourseLink link(CourseLink.Kind kind, Row row) {
        return new CourseLink(new CourseId(Texts.text(row, "course")), kind, Texts.text(row, "target"));
    }

    @Override
    public void save(Collection<? extends CatalogueFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        database.executeAll(facts.stream().<Statement<?>>map(this::saving).toList());
        remembered.invalidateAll();
        revisions.raise(SUBJECT);
    }

    private void refresh(long newest) {
        if (revision.getAndSet(newest) != newest) {
            remembered.invalidateAll();
        }
    }

    /** What was read is remembered only if nothing changed meanwhile. */
    private CourseContext read(CourseId course) {
        long before = revision.get();
        CourseContext found = new CourseContext(
                all(schools, course, CassandraCatalogueFacts::school),
                all(teachers, course, CassandraCatalogueFacts::teacher),
                all(concepts, course, CassandraCatalogueFacts::concept));
        if (revision.get() == before) {
            remembered.put(course, found);
        }
        return found;
    }

    private <T> List<T> all(Linked linked, CourseId course, BiFunction<String, Optional<Row>, T> make) {
        List<String> targets = new ArrayList<>();
        pages.forEach(linked.links().bind(course.value()), row -> targets.add(Texts.text(row, "target")));
        List<AsyncResultSet> rows =
                database.executeAll(targets.stream().map(linked.find()::bind).toList());
        List<T> all = new ArrayList<>(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            all.add(make.apply(targets.get(i), Optional.ofNullable(rows.get(i).one())));
        }
        return all;
    }

    private static School school(String id, Optional<Row> row) {
        return new School(id, text(row, "name"), text(row, "about"));
    }

    private static Teacher teacher(String id, Optional<Row> row) {
        return new Teacher(id, text(row, "name"), text(row, "about"));
    }

    private static Concept concept(String id, Optional<Row> row) {
        return new Concept(id, row.map(known -> Texts.text(known, "name")).orElse(""));
    }

    private static LocalizedText text(Optional<Row> row, String column) {
        return row.map(known -> Texts.read(known, column)).orElse(LocalizedText.EMPTY);
    }

    private Statement<?> saving(CatalogueFact fact) {
        return switch (fact) {
            case School(var id, var name, var about) -> described(saveSchool, id, name, about);
            case Teacher(var id, var name, var about) -> described(saveTeacher, id, name, about);
            case Concept(var id, var name) -> saveConcept.bind(id, name);
            case Prerequisite(var before, var after) -> savePrerequisite.bind(before, after);
            case CourseLink(var course, var kind, var target) ->
                tables(kind).link().bind(course.value(), target);
        };
    }

    private Linked tables(CourseLink.Kind kind) {
        return switch (kind) {
            case SCHOOL -> schools;
            case TEACHER -> teachers;
            case CONCEPT -> concepts;
        };
    }

    private static Statement<?> described(PreparedStatement save, String id, LocalizedText name, LocalizedText about) {
        return save.bind(id, name.original(), name.vietnamese(), about.original(), about.vietnamese());
    }
}
