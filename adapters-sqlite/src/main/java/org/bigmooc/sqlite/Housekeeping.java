package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the database small and quick in the background: checkpoints, expired sessions, interactions handled long ago. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int ROWS_A_STEP = 1000;
    private static final long SECONDS_BETWEEN_PRUNINGS = 600;

    private final Database database;
    private final Checkpoints checkpoints;
    private final Duration retention;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bigmooc-sqlite-housekeeping").factory());
    private final List<ScheduledFuture<?>> routines;
    private long commitsSeen;

    Housekeeping(Database database, Checkpoints checkpoints, Duration retention) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.retention = retention;
        this.routines = List.of(
                scheduler.scheduleWithFixedDelay(() -> quietly(this::checkpoint), 1, 1, TimeUnit.SECONDS),
                scheduler.scheduleWithFixedDelay(
                        () -> quietly(this::prune), 1, SECONDS_BETWEEN_PRUNINGS, TimeUnit.SECONDS));
    }

    private void checkpoint() {
        long commits = database.commits();
        if (commits != commitsSeen) {
            commitsSeen = commits;
            checkpoints.advance();
        }
    }

    /** Deletes, in small steps, sessions that have expired and interactions that were handled longer ago than the retention. */
    void prune() {
        Instant now = database.clock().instant();
        repeat(connection -> pruneSessions(connection, now));
        repeat(connection -> pruneInteractions(connection, now.minus(retention)));
    }

    private void repeat(Work<Integer> step) {
        while (!scheduler.isShutdown() && database.write(step) == ROWS_A_STEP) {
            LOG.debug("Pruned {} rows", ROWS_A_STEP);
        }
    }

    private static int pruneSessions(SqlConnection connection, Instant now) throws SQLException {
        return connection.update(
                "DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session WHERE expires_at < ? LIMIT ?)",
                Instants.write(now),
                ROWS_A_STEP);
    }

    /** Looks at the oldest interactions only: what was appended later was recorded later. */
    private static int pruneInteractions(SqlConnection connection, Instant before) throws SQLException {
        return connection.update(
                "DELETE FROM interaction WHERE position IN (SELECT position FROM interaction ORDER BY position LIMIT ?)"
                        + " AND recorded_at < ? AND position <= (SELECT min(handled) FROM subscription)",
                ROWS_A_STEP,
                Instants.write(before));
    }

    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.warn("Housekeeping did not finish; it goes on later", failure);
        }
    }

    @Override
    public void close() {
        routines.forEach(routine -> routine.cancel(false));
        scheduler.close();
    }
}
