package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.fault.BigMoocException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who keep copies in memory when another node has changed what they copied: looks twice a second how often that was, on a thread
 * of its own. While the store is away the copies stay as they are. Thread-safe.
 */
final class Revisions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);
    private static final long MILLISECONDS_BETWEEN_LOOKS = 500;

    /** A copy in memory. */
    @FunctionalInterface
    interface Copy {

        /** Makes sure that it is at least as new as this revision. */
        void refresh(long revision);
    }

    private record Watched(String subject, Copy copy) {}

    private final Database database;
    private final PreparedStatement find;
    private final PreparedStatement raise;
    private final List<Watched> watched = new ArrayList<>();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bigmooc-cassandra-revisions").factory());

    Revisions(Database database) {
        this.database = database;
        this.find = database.prepare(Profile.READ, "SELECT number FROM revision WHERE subject = ?");
        this.raise = database.prepare(Profile.WRITE, "UPDATE revision SET number = number + 1 WHERE subject = ?");
    }

    /** Has the copy refreshed now, which must succeed, and whenever the subject was raised. */
    void keep(String subject, Copy copy) {
        copy.refresh(find(subject));
        watched.add(new Watched(subject, copy));
    }

    /** Begins to look; everything to be watched is known. */
    void watch() {
        var unused = scheduler.scheduleWithFixedDelay(
                this::look, MILLISECONDS_BETWEEN_LOOKS, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Says that the subject was changed, after the change; has this node look at once. May count one change twice, which does no harm. */
    void raise(String subject) {
        var unused = database.execute(raise.bind(subject));
        scheduler.execute(this::look);
    }

    private void look() {
        for (Watched one : watched) {
            try {
                one.copy().refresh(find(one.subject()));
            } catch (BigMoocException away) {
                LOG.debug("The revision of {} cannot be read; the copy in memory stays", one.subject(), away);
            } catch (RuntimeException bug) {
                LOG.error("The copy of {} was not refreshed; this is tried again", one.subject(), bug);
            }
        }
    }

    private long find(String subject) {
        return database.first(find.bind(subject))
                .map(row -> row.getLong("number"))
                .orElse(0L);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
