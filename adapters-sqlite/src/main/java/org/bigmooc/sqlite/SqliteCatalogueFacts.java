package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseContext;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.CourseLink.Kind;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Prerequisite;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;

/** Schools, teachers and concepts, and links to them that may point at what is not known yet. */
final class SqliteCatalogueFacts implements CatalogueFacts {

    private static final String SCHOOLS = described("school");
    private static final String TEACHERS = described("teacher");
    private static final String CONCEPTS =
            "SELECT link.target, ifnull(concept.name, '') FROM course_link link LEFT JOIN concept ON concept.id = link.target"
                    + " WHERE link.course = ? AND link.kind = ? ORDER BY link.target";
    private static final String SAVE_SCHOOL = saveDescribed("school");
    private static final String SAVE_TEACHER = saveDescribed("teacher");
    private static final String SAVE_CONCEPT =
            "INSERT INTO concept (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name";
    private static final String SAVE_PREREQUISITE =
            "INSERT INTO prerequisite (before, after) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String SAVE_LINK =
            "INSERT INTO course_link (course, kind, target) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final int LINKS_A_PAGE = 5_000;
    private static final String LINKS_AFTER = "SELECT course, kind, target FROM course_link"
            + " WHERE (course, kind, target) > (?, ?, ?) ORDER BY course, kind, target LIMIT ?";

    private final Database database;

    SqliteCatalogueFacts(Database database) {
        this.database = database;
    }

    private static String described(String table) {
        return "SELECT link.target, ifnull(it.name, ''), ifnull(it.name_vi, ''), ifnull(it.about, ''), ifnull(it.about_vi, '')"
                + " FROM course_link link LEFT JOIN " + table + " it ON it.id = link.target"
                + " WHERE link.course = ? AND link.kind = ? ORDER BY link.target";
    }

    private static String saveDescribed(String table) {
        return "INSERT INTO " + table + " (id, name, name_vi, about, about_vi) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_vi = excluded.name_vi,"
                + " about = excluded.about, about_vi = excluded.about_vi";
    }

    @Override
    public CourseContext around(CourseId course) {
        return database.read(connection -> connection.consistently(same -> around(course.value(), same)));
    }

    private static CourseContext around(String course, SqlConnection connection) throws SQLException {
        return new CourseContext(
                connection.list(
                        SCHOOLS,
                        row -> new School(row.getString(1), Texts.read(row, 2), Texts.read(row, 4)),
                        course,
                        Kind.SCHOOL.name()),
                connection.list(
                        TEACHERS,
                        row -> new Teacher(row.getString(1), Texts.read(row, 2), Texts.read(row, 4)),
                        course,
                        Kind.TEACHER.name()),
                connection.list(
                        CONCEPTS, row -> new Concept(row.getString(1), row.getString(2)), course, Kind.CONCEPT.name()));
    }

    /** Holds no connection while the visitor works. */
    @Override
    public void forEachLink(Consumer<CourseLink> visitor) {
        List<CourseLink> page = linksAfter("", "", "");
        while (!page.isEmpty()) {
            page.forEach(visitor);
            CourseLink last = page.getLast();
            page = linksAfter(last.course().value(), last.kind().name(), last.target());
        }
    }

    private List<CourseLink> linksAfter(String course, String kind, String target) {
        return database.read(connection ->
                connection.list(LINKS_AFTER, SqliteCatalogueFacts::link, course, kind, target, LINKS_A_PAGE));
    }

    private static CourseLink link(ResultSet row) throws SQLException {
        return new CourseLink(new CourseId(row.getString(1)), Kind.valueOf(row.getString(2)), row.getString(3));
    }

    @Override
    public void save(Collection<? extends CatalogueFact> facts) {
        List<CatalogueFact> all = List.copyOf(facts);
        database.write(connection -> {
            int changed = 0;
            for (CatalogueFact fact : all) {
                changed += save(fact, connection);
            }
            return changed;
        });
    }

    private static int save(CatalogueFact fact, SqlConnection connection) throws SQLException {
        return switch (fact) {
            case School(var id, var name, var about) -> save(SAVE_SCHOOL, id, name, about, connection);
            case Teacher(var id, var name, var about) -> save(SAVE_TEACHER, id, name, about, connection);
            case Concept(var id, var name) -> connection.update(SAVE_CONCEPT, id, name);
            case Prerequisite(var before, var after) -> connection.update(SAVE_PREREQUISITE, before, after);
            case CourseLink(var course, var kind, var target) ->
                connection.update(SAVE_LINK, course.value(), kind.name(), target);
        };
    }

    private static int save(String sql, String id, LocalizedText name, LocalizedText about, SqlConnection connection)
            throws SQLException {
        return connection.update(sql, id, name.original(), name.vietnamese(), about.original(), about.vietnamese());
    }
}
