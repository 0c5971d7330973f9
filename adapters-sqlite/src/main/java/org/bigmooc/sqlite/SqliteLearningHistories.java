package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** The histories, one row for each kind of thing that a learner did with a course. */
final class SqliteLearningHistories implements LearningHistories {

    private static final int LEARNERS_A_PAGE = 500;

    private static final String FIND = "SELECT course, kind, first, last FROM history WHERE learner = ?";
    /** Reads whole learners: those after the given one, up to a number of them. */
    private static final String PAGE = "SELECT course, kind, first, last, learner FROM history WHERE learner > ?1"
            + " AND learner <= (SELECT max(learner) FROM"
            + " (SELECT DISTINCT learner FROM history WHERE learner > ?1 ORDER BY learner LIMIT ?2))"
            + " ORDER BY learner";

    private static final String EXTEND = "INSERT INTO history (learner, course, kind, first, last)"
            + " VALUES (?1, ?2, ?3, ?4, ?4) ON CONFLICT (learner, course, kind) DO UPDATE SET"
            + " first = min(first, excluded.first), last = max(last, excluded.last)";
    private static final String ERASE = "DELETE FROM history WHERE learner = ?";

    /** An entry and whose it is. */
    private record Owned(String learner, HistoryEntry entry) {}

    private final Database database;

    SqliteLearningHistories(Database database) {
        this.database = database;
    }

    @Override
    public LearningHistory of(LearnerId learner) {
        return LearningHistory.of(
                learner,
                database.read(connection -> connection.list(FIND, SqliteLearningHistories::entry, learner.value())));
    }

    @Override
    public void extend(Collection<Interaction> interactions) {
        List<Interaction> all = List.copyOf(interactions);
        database.write(connection -> {
            int changed = 0;
            for (Interaction one : all) {
                changed += extend(one, connection);
            }
            return changed;
        });
    }

    /** Holds no connection while the visitor works: a learner who changes meanwhile is seen as before or after the change. */
    @Override
    public void forEach(Consumer<LearningHistory> visitor) {
        String last = "";
        List<LearningHistory> page = page(last);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            last = page.getLast().learner().value();
            page = page(last);
        }
    }

    @Override
    public void erase(LearnerId learner) {
        database.erase(connection -> connection.update(ERASE, learner.value()));
    }

    private List<LearningHistory> page(String after) {
        List<Owned> rows = database.read(connection ->
                connection.list(PAGE, row -> new Owned(row.getString(5), entry(row)), after, LEARNERS_A_PAGE));
        Map<String, List<HistoryEntry>> byLearner = new LinkedHashMap<>();
        rows.forEach(row -> byLearner
                .computeIfAbsent(row.learner(), learner -> new ArrayList<>())
                .add(row.entry()));
        return byLearner.entrySet().stream()
                .map(one -> LearningHistory.of(new LearnerId(one.getKey()), one.getValue()))
                .toList();
    }

    private static int extend(Interaction one, SqlConnection connection) throws SQLException {
        return connection.update(
                EXTEND,
                one.learner().value(),
                one.course().value(),
                KindCode.write(one.kind()),
                Instants.write(one.at()));
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                new CourseId(row.getString(1)),
                KindCode.read(row.getInt(2)),
                Instants.read(row.getLong(3)),
                Instants.read(row.getLong(4)));
    }
}
