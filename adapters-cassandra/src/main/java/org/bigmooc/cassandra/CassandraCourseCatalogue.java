package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;

/** The courses, all of them in memory; read when the store is opened, and again in the background when their revision was raised. */
final class CassandraCourseCatalogue implements CourseCatalogue {

    private static final String SUBJECT = "courses";
    private static final int BUCKETS = 16;
    /** Rows hold long texts. */
    private static final int COURSES_A_PAGE = 200;

    private static final String BUCKET =
            "SELECT id, name, name_vi, about, about_vi, fields, prerequisites, hidden, added_at, opens_at,"
                    + " closes_at, required FROM courses WHERE bucket = ?";
    private static final String SAVE =
            "INSERT INTO courses (bucket, id, name, name_vi, about, about_vi, fields, prerequisites, hidden, opens_at,"
                    + " closes_at, required) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD = "INSERT INTO courses (bucket, id, added_at) VALUES (?, ?, ?) USING TIMESTAMP ?";

    /** The courses as of a revision. */
    private record Snapshot(long revision, Catalogue catalogue) {}

    private final Database database;
    private final Revisions revisions;
    private final Pages pages;
    private final PreparedStatement bucket;
    private final PreparedStatement save;
    private final PreparedStatement add;
    private volatile Snapshot snapshot = new Snapshot(-1, new Catalogue(List.of()));

    CassandraCourseCatalogue(Database database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
        this.pages = new Pages(database);
        this.bucket = database.prepare(Profile.SCAN, BUCKET);
        this.save = database.prepare(Profile.WRITE, SAVE);
        this.add = database.prepare(Profile.WRITE, ADD);
        revisions.keep(SUBJECT, this::refresh);
    }

    @Override
    public Catalogue current() {
        return snapshot.catalogue();
    }

    @Override
    public void save(Collection<Course> courses) {
        if (courses.isEmpty()) {
            return;
        }
        List<Statement<?>> statements = new ArrayList<>(2 * courses.size());
        courses.forEach(course -> {
            statements.add(adding(course));
            statements.add(saving(course));
        });
        database.executeAll(statements);
        revisions.raise(SUBJECT);
    }

    /** Only the background thread calls this once the store is open. */
    private void refresh(long revision) {
        if (revision != snapshot.revision()) {
            snapshot = new Snapshot(revision, load());
        }
    }

    private Catalogue load() {
        List<Course> courses = new ArrayList<>();
        for (byte number = 0; number < BUCKETS; number++) {
            pages.forEach(bucket.bind(number).setPageSize(COURSES_A_PAGE), row -> courses.add(course(row)));
        }
        return new Catalogue(courses);
    }

    private static byte bucketOf(CourseId id) {
        return (byte) Math.floorMod(id.value().hashCode(), BUCKETS);
    }

    private Statement<?> saving(Course course) {
        return save.bind(
                bucketOf(course.id()),
                course.id().value(),
                course.name().original(),
                course.name().vietnamese(),
                course.about().original(),
                course.about().vietnamese(),
                course.fields().stream().map(Field::name).toList(),
                course.prerequisites(),
                course.hidden(),
                course.admission().opens().map(Instants::write).orElse(null),
                course.admission().closes().map(Instants::write).orElse(null),
                course.admission().required().stream().map(CourseId::value).toList());
    }

    /**
     * The column's timestamp falls as time goes on, so that of several writes the first one counts, without a lightweight transaction: a course
     * keeps the instant at which it was added first.
     */
    private Statement<?> adding(Course course) {
        long falling = -TimeUnit.MILLISECONDS.toMicros(database.clock().millis());
        return add.bind(bucketOf(course.id()), course.id().value(), Instants.write(course.addedAt()), falling);
    }

    private static Course course(Row row) {
        return new Course(
                new CourseId(Texts.text(row, "id")),
                Texts.read(row, "name"),
                Texts.read(row, "about"),
                texts(row, "fields").map(Field::new).toList(),
                Texts.text(row, "prerequisites"),
                Instants.read(row.getLong("added_at")),
                row.getBoolean("hidden"),
                new Admission(
                        instant(row, "opens_at"),
                        instant(row, "closes_at"),
                        texts(row, "required").map(CourseId::new).toList()));
    }

    private static Stream<String> texts(Row row, String column) {
        List<String> texts = row.getList(column, String.class);
        return texts == null ? Stream.of() : texts.stream();
    }

    private static Optional<Instant> instant(Row row, String column) {
        return row.isNull(column) ? Optional.empty() : Optional.of(Instants.read(row.getLong(column)));
    }
}
