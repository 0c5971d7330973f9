package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.catalogue.TopicStore;

/** The topics, kept in memory as long as the revision in the database, which every change raises, stays the same. */
final class SqliteTopicStore implements TopicStore {

    private static final String REVISION = "SELECT number FROM revision WHERE subject = 'topics'";
    private static final String RAISE_REVISION = "UPDATE revision SET number = number + 1 WHERE subject = 'topics'";
    private static final String TOPICS = "SELECT id FROM topic ORDER BY id";
    private static final String WORDS = "SELECT topic, word FROM topic_word ORDER BY topic, place";
    private static final String COURSES = "SELECT course, topic FROM course_topic";
    private static final List<String> DROP_ALL =
            List.of("DELETE FROM topic", "DELETE FROM topic_word", "DELETE FROM course_topic");
    private static final String SAVE_TOPIC = "INSERT INTO topic (id) VALUES (?)";
    private static final String SAVE_WORD = "INSERT INTO topic_word (topic, place, word) VALUES (?, ?, ?)";
    private static final String SAVE_COURSE = "INSERT INTO course_topic (course, topic) VALUES (?, ?)";

    /** The topics as of a revision. */
    private record Snapshot(long revision, CourseTopics topics) {}

    private record Pair(String left, String right) {}

    private final Database database;
    private final Refreshed<Snapshot> snapshot = new Refreshed<>();

    SqliteTopicStore(Database database) {
        this.database = database;
    }

    @Override
    public CourseTopics current() {
        return snapshot.get(known -> database.read(connection -> refresh(known, connection)))
                .topics();
    }

    private static Snapshot refresh(Optional<Snapshot> known, SqlConnection connection) throws SQLException {
        long revision = connection.number(REVISION);
        if (known.isPresent() && known.get().revision() == revision) {
            return known.get();
        }
        return connection.consistently(SqliteTopicStore::load);
    }

    private static Snapshot load(SqlConnection connection) throws SQLException {
        long revision = connection.number(REVISION);
        Map<String, List<String>> words = new TreeMap<>();
        connection.list(TOPICS, row -> row.getString(1)).forEach(topic -> words.put(topic, new ArrayList<>()));
        pairs(WORDS, connection)
                .forEach(pair -> words.computeIfAbsent(pair.left(), topic -> new ArrayList<>())
                        .add(pair.right()));
        Map<CourseId, String> byCourse = new HashMap<>();
        pairs(COURSES, connection).forEach(pair -> byCourse.put(new CourseId(pair.left()), pair.right()));
        List<Topic> topics = words.entrySet().stream()
                .map(entry -> new Topic(entry.getKey(), entry.getValue()))
                .toList();
        return new Snapshot(revision, new CourseTopics(topics, byCourse));
    }

    private static List<Pair> pairs(String question, SqlConnection connection) throws SQLException {
        return connection.list(question, row -> new Pair(row.getString(1), row.getString(2)));
    }

    @Override
    public void replace(CourseTopics topics) {
        database.write(connection -> replace(topics, connection));
        snapshot.outdate();
    }

    private static int replace(CourseTopics topics, SqlConnection connection) throws SQLException {
        for (String drop : DROP_ALL) {
            connection.update(drop);
        }
        for (Topic topic : topics.topics()) {
            connection.update(SAVE_TOPIC, topic.id());
            for (int i = 0; i < topic.words().size(); i++) {
                connection.update(SAVE_WORD, topic.id(), i, topic.words().get(i));
            }
        }
        for (Map.Entry<CourseId, String> course : topics.byCourse().entrySet()) {
            connection.update(SAVE_COURSE, course.getKey().value(), course.getValue());
        }
        return connection.update(RAISE_REVISION);
    }
}
