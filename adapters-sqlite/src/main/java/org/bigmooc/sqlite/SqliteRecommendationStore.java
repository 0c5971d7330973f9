package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.recommendation.Recommendations;
import org.bigmooc.domain.recommendation.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recommendations last computed. They wait in memory, where they are found, until the writer has come round to them; only when too many
 * wait does a caller wait too.
 */
final class SqliteRecommendationStore implements RecommendationStore {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteRecommendationStore.class);
    private static final int MAX_UNWRITTEN = 4_096;

    private static final String FIND =
            "SELECT step, version, history, computed_at, items FROM recommendation WHERE learner = ?";
    private static final String SAVE =
            "INSERT INTO recommendation (learner, step, version, history, computed_at, items)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (learner) DO UPDATE SET step = excluded.step,"
                    + " version = excluded.version, history = excluded.history, computed_at = excluded.computed_at,"
                    + " items = excluded.items";
    private static final String ERASE = "DELETE FROM recommendation WHERE learner = ?";

    private final Database database;
    private final Map<LearnerId, Recommendations> unwritten = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    SqliteRecommendationStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Recommendations> find(LearnerId learner) {
        Recommendations waiting = unwritten.get(learner);
        return waiting != null
                ? Optional.of(waiting)
                : database.read(connection -> connection.first(FIND, row -> read(learner, row), learner.value()))
                        .flatMap(found -> found);
    }

    @Override
    public void save(Recommendations recommendations) {
        LearnerId learner = recommendations.learner();
        if (unwritten.size() >= MAX_UNWRITTEN && !unwritten.containsKey(learner)) {
            Writer.await(database.submit(Job.Durability.RELAXED, connection -> write(recommendations, connection)));
            return;
        }
        unwritten.put(learner, recommendations);
        if (scheduled.compareAndSet(false, true)) {
            writeSoon();
        }
    }

    @Override
    public void erase(LearnerId learner) {
        unwritten.remove(learner);
        database.erase(connection -> {
            Recommendations waiting = unwritten.remove(learner);
            return connection.update(ERASE, learner.value()) + (waiting == null ? 0 : 1);
        });
    }

    /** What is not written now stays found in memory, and goes with the next write. */
    private void writeSoon() {
        try {
            CompletableFuture<Void> unused = database.submit(Job.Durability.RELAXED, this::writeAll)
                    .thenAccept(written -> written.forEach(one -> unwritten.remove(one.learner(), one)));
        } catch (Overloaded full) {
            scheduled.set(false);
            LOG.debug("The writer is busy; {} learners' recommendations wait", unwritten.size(), full);
        }
    }

    private List<Recommendations> writeAll(SqlConnection connection) throws SQLException {
        scheduled.set(false);
        List<Recommendations> waiting = List.copyOf(unwritten.values());
        for (Recommendations one : waiting) {
            write(one, connection);
        }
        return waiting;
    }

    private static int write(Recommendations one, SqlConnection connection) throws SQLException {
        return connection.update(
                SAVE,
                one.learner().value(),
                one.source().step().name(),
                one.source().version(),
                one.history(),
                Instants.write(one.computedAt()),
                RecommendationItems.write(one.items()));
    }

    private static Optional<Recommendations> read(LearnerId learner, ResultSet row) throws SQLException {
        Source source = new Source(Source.Step.valueOf(row.getString(1)), row.getString(2));
        long history = row.getLong(3);
        Instant computedAt = Instants.read(row.getLong(4));
        return RecommendationItems.read(row.getBytes(5))
                .map(items -> new Recommendations(learner, items, source, history, computedAt));
    }
}
