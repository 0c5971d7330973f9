package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.catalogue.TopicStore;

/** The topics, each run's in partitions of its own; one row says which run is current, and changes when all of it is written. */
final class CassandraTopicStore implements TopicStore {

    private static final String SUBJECT = "topics";

    /** The topics as of a revision. */
    private record Snapshot(long revision, CourseTopics topics) {}

    private final Database database;
    private final Revisions revisions;
    private final Pages pages;
    private final PreparedStatement run;
    private final PreparedStatement topics;
    private final PreparedStatement courses;
    private final PreparedStatement saveRun;
    private final PreparedStatement saveTopic;
    private final PreparedStatement saveCourse;
    private final PreparedStatement dropTopics;
    private final PreparedStatement dropCourses;
    private volatile Snapshot snapshot = new Snapshot(-1, CourseTopics.NONE);

    CassandraTopicStore(Database database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
        this.pages = new Pages(database);
        this.run = database.prepare(Profile.READ, "SELECT run FROM topics_current WHERE scope = 'all'");
        this.topics = database.prepare(Profile.READ, "SELECT id, words FROM topics WHERE run = ?");
        this.courses = database.prepare(Profile.SCAN, "SELECT course, topic FROM course_topics WHERE run = ?");
        this.saveRun = database.prepare(Profile.WRITE, "INSERT INTO topics_current (scope, run) VALUES ('all', ?)");
        this.saveTopic = database.prepare(Profile.WRITE, "INSERT INTO topics (run, id, words) VALUES (?, ?, ?)");
        this.saveCourse =
                database.prepare(Profile.WRITE, "INSERT INTO course_topics (run, course, topic) VALUES (?, ?, ?)");
        this.dropTopics = database.prepare(Profile.WRITE, "DELETE FROM topics WHERE run = ?");
        this.dropCourses = database.prepare(Profile.WRITE, "DELETE FROM course_topics WHERE run = ?");
        revisions.keep(SUBJECT, this::refresh);
    }

    @Override
    public CourseTopics current() {
        return snapshot.topics();
    }

    /** Only the background thread calls this once the store is open. */
    private void refresh(long revision) {
        if (revision != snapshot.revision()) {
            snapshot = new Snapshot(revision, currentRun().map(this::load).orElse(CourseTopics.NONE));
        }
    }

    private Optional<String> currentRun() {
        return database.first(run.bind()).map(row -> Texts.text(row, "run"));
    }

    private CourseTopics load(String current) {
        List<Topic> found = new ArrayList<>();
        pages.forEach(topics.bind(current), row -> found.add(topic(row)));
        Map<CourseId, String> byCourse = new HashMap<>();
        pages.forEach(
                courses.bind(current),
                row -> byCourse.put(new CourseId(Texts.text(row, "course")), Texts.text(row, "topic")));
        return new CourseTopics(found, byCourse);
    }

    private static Topic topic(Row row) {
        return new Topic(
                Texts.text(row, "id"), Objects.requireNonNullElse(row.getList("words", String.class), List.of()));
    }

    @Override
    public void replace(CourseTopics found) {
        Optional<String> before = currentRun();
        String next = Uuids.timeBased().toString();
        List<Statement<?>> rows = new ArrayList<>();
        found.topics().forEach(topic -> rows.add(saveTopic.bind(next, topic.id(), topic.words())));
        found.byCourse().forEach((course, topic) -> rows.add(saveCourse.bind(next, course.value(), topic)));
        database.executeAll(rows);
        database.execute(saveRun.bind(next));
        revisions.raise(SUBJECT);
        before.ifPresent(old -> database.executeAll(List.of(dropTopics.bind(old), dropCourses.bind(old))));
    }
}
