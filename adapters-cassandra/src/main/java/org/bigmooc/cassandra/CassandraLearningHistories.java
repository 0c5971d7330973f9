package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/**
 * The histories, one partition a learner with a row for each instant at which something was done. Writers only add rows, so that several may
 * write the same learner at the same time and in any order, and a row added again changes nothing. Readers take the first and the last instant
 * of each course and kind, and delete what lies between once it has become much, which bounds the partition.
 */
final class CassandraLearningHistories implements LearningHistories {

    /** Keeps a batch far below the size that Cassandra refuses, even with the longest identifiers. */
    private static final int ROWS_A_BATCH = 32;

    private static final String ROWS = "SELECT learner, course, kind, at FROM user_course";

    private final Database database;
    private final Pages pages;
    private final HistoryTrimming trimming;
    private final PreparedStatement find;
    private final PreparedStatement all;
    private final PreparedStatement add;
    private final PreparedStatement erase;

    CassandraLearningHistories(Database database) {
        this.database = database;
        this.pages = new Pages(database);
        this.trimming = new HistoryTrimming(database);
        this.find = database.prepare(Profile.READ, ROWS + " WHERE learner = ?");
        this.all = database.prepare(Profile.SCAN, ROWS);
        this.add = database.prepare(
                Profile.WRITE, "INSERT INTO user_course (learner, course, kind, at) VALUES (?, ?, ?, ?)");
        this.erase = database.prepare(Profile.WRITE, "DELETE FROM user_course WHERE learner = ?");
    }

    @Override
    public LearningHistory of(LearnerId learner) {
        long before = database.timestamp();
        HistoryRows rows = new HistoryRows();
        pages.forEach(
                find.bind(learner.value()), row -> rows.add(course(row), KindCode.read(row.getByte("kind")), at(row)));
        trimming.trim(learner, rows.crowded(), before);
        return LearningHistory.of(learner, rows.entries());
    }

    /** A learner's rows go as one change of one partition, different learners' at the same time. */
    @Override
    public void extend(Collection<Interaction> interactions) {
        Map<LearnerId, List<Interaction>> byLearner = new LinkedHashMap<>();
        interactions.forEach(one -> byLearner
                .computeIfAbsent(one.learner(), id -> new ArrayList<>())
                .add(one));
        List<Statement<?>> changes = new ArrayList<>(byLearner.size());
        byLearner.forEach((learner, all) -> addChanges(learner, all, changes));
        database.executeAll(changes);
    }

    /** In the order in which Cassandra keeps learners, by hash: a learner who changes meanwhile is seen as before or after the change. */
    @Override
    public void forEach(Consumer<LearningHistory> visitor) {
        HistoryGrouping grouping = new HistoryGrouping(visitor);
        pages.forEach(
                all.bind(),
                row -> grouping.add(
                        Texts.text(row, "learner"), course(row), KindCode.read(row.getByte("kind")), at(row)));
        grouping.end();
    }

    @Override
    public void erase(LearnerId learner) {
        database.execute(erase.bind(learner.value()));
    }

    private void addChanges(LearnerId learner, List<Interaction> interactions, List<Statement<?>> changes) {
        List<BoundStatement> rows = LearningHistory.empty(learner).with(interactions).entries().stream()
                .flatMap(entry -> rows(learner, entry))
                .toList();
        for (int from = 0; from < rows.size(); from += ROWS_A_BATCH) {
            changes.add(change(rows.subList(from, Math.min(rows.size(), from + ROWS_A_BATCH))));
        }
    }

    private static Statement<?> change(List<BoundStatement> rows) {
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        return BatchStatement.newInstance(DefaultBatchType.UNLOGGED)
                .addAll(rows)
                .setIdempotent(true)
                .setExecutionProfileName(Profile.WRITE.key());
    }

    private Stream<BoundStatement> rows(LearnerId learner, HistoryEntry entry) {
        return Stream.of(entry.first(), entry.last())
                .mapToLong(Instants::write)
                .distinct()
                .mapToObj(at -> add.bind(learner.value(), entry.course().value(), KindCode.write(entry.kind()), at));
    }

    private static CourseId course(Row row) {
        return new CourseId(Texts.text(row, "course"));
    }

    private static long at(Row row) {
        return row.getLong("at");
    }
}
