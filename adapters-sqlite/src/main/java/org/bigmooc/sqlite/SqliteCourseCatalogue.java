package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;

/** The courses, kept in memory as long as the revision in the database, which every change raises, stays the same. */
final class SqliteCourseCatalogue implements CourseCatalogue {

    private static final String REVISION = "SELECT number FROM revision WHERE subject = 'courses'";
    private static final String RAISE_REVISION = "UPDATE revision SET number = number + 1 WHERE subject = 'courses'";
    private static final String COURSES =
            "SELECT id, name, name_vi, about, about_vi, prerequisites, added_at, hidden, opens_at, closes_at FROM course";
    private static final String FIELDS = "SELECT course, field FROM course_field ORDER BY course, place";
    private static final String REQUIREMENTS = "SELECT course, required FROM course_requirement ORDER BY course, place";
    private static final String SAVE_COURSE =
            "INSERT INTO course (id, name, name_vi, about, about_vi, prerequisites, added_at, hidden, opens_at, closes_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                    + " name_vi = excluded.name_vi, about = excluded.about, about_vi = excluded.about_vi,"
                    + " prerequisites = excluded.prerequisites, hidden = excluded.hidden,"
                    + " opens_at = excluded.opens_at, closes_at = excluded.closes_at";
    private static final String DROP_FIELDS = "DELETE FROM course_field WHERE course = ?";
    private static final String SAVE_FIELD = "INSERT INTO course_field (course, place, field) VALUES (?, ?, ?)";

    private static final String DROP_REQUIREMENTS = "DELETE FROM course_requirement WHERE course = ?";
    private static final String SAVE_REQUIREMENT =
            "INSERT INTO course_requirement (course, place, required) VALUES (?, ?, ?)";

    /** One of several things that belong to a course. */
    private record OfCourse<T>(String course, T thing) {}

    /** The courses as of a revision. */
    private record Snapshot(long revision, Catalogue catalogue) {}

    private final Database database;
    private final Refreshed<Snapshot> snapshot = new Refreshed<>();

    SqliteCourseCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public Catalogue current() {
        return snapshot.get(known -> database.read(connection -> refresh(known, connection)))
                .catalogue();
    }

    @Override
    public void save(Collection<Course> courses) {
        List<Course> all = List.copyOf(courses);
        database.write(connection -> saveAll(all, connection));
        snapshot.outdate();
    }

    private static Snapshot refresh(Optional<Snapshot> known, SqlConnection connection) throws SQLException {
        long revision = connection.number(REVISION);
        if (known.isPresent() && known.get().revision() == revision) {
            return known.get();
        }
        return connection.consistently(SqliteCourseCatalogue::load);
    }

    private static Snapshot load(SqlConnection connection) throws SQLException {
        long revision = connection.number(REVISION);
        Map<String, List<Field>> fields = byCourse(FIELDS, Field::new, connection);
        Map<String, List<CourseId>> required = byCourse(REQUIREMENTS, CourseId::new, connection);
        return new Snapshot(revision, new Catalogue(connection.list(COURSES, row -> course(row, fields, required))));
    }

    private static <T> Map<String, List<T>> byCourse(
            String question, Function<String, T> thing, SqlConnection connection) throws SQLException {
        Map<String, List<T>> things = new HashMap<>();
        connection
                .list(question, row -> new OfCourse<>(row.getString(1), thing.apply(row.getString(2))))
                .forEach(one -> things.computeIfAbsent(one.course(), id -> new ArrayList<>())
                        .add(one.thing()));
        return things;
    }

    private static Course course(ResultSet row, Map<String, List<Field>> fields, Map<String, List<CourseId>> required)
            throws SQLException {
        String id = row.getString(1);
        return new Course(
                new CourseId(id),
                Texts.read(row, 2),
                Texts.read(row, 4),
                fields.getOrDefault(id, List.of()),
                row.getString(6),
                Instants.read(row.getLong(7)),
                row.getBoolean(8),
                new Admission(instant(row, 9), instant(row, 10), required.getOrDefault(id, List.of())));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long written = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instants.read(written));
    }

    private static int saveAll(List<Course> courses, SqlConnection connection) throws SQLException {
        for (Course course : courses) {
            save(course, connection);
        }
        return connection.update(RAISE_REVISION);
    }

    private static void save(Course course, SqlConnection connection) throws SQLException {
        String id = course.id().value();
        connection.update(
                SAVE_COURSE,
                id,
                course.name().original(),
                course.name().vietnamese(),
                course.about().original(),
                course.about().vietnamese(),
                course.prerequisites(),
                Instants.write(course.addedAt()),
                course.hidden(),
                course.admission().opens().map(Instants::write).orElse(null),
                course.admission().closes().map(Instants::write).orElse(null));
        connection.update(DROP_FIELDS, id);
        for (int place = 0; place < course.fields().size(); place++) {
            connection.update(SAVE_FIELD, id, place, course.fields().get(place).name());
        }
        List<CourseId> required = course.admission().required();
        connection.update(DROP_REQUIREMENTS, id);
        for (int place = 0; place < required.size(); place++) {
            connection.update(SAVE_REQUIREMENT, id, place, required.get(place).value());
        }
    }
}
