package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the log to the subscriber on a thread of its own: woken by appends, and looking for those of other processes by itself. */
final class LogSubscription implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(LogSubscription.class);

    private static final int BATCH = 1000;
    private static final long LOOK_MILLIS = 50;
    private static final long RETRY_MILLIS = 250;

    private static final String HANDLED = "SELECT handled FROM subscription WHERE name = 'main'";
    private static final String SAVE_HANDLED = "INSERT INTO subscription (name, handled) VALUES ('main', ?)"
            + " ON CONFLICT (name) DO UPDATE SET handled = max(handled, excluded.handled)";
    private static final String NEXT = "SELECT position, event, learner, course, kind, at FROM interaction"
            + " WHERE position > ? ORDER BY position LIMIT " + BATCH;
    private static final String LAG = "SELECT count(*) FROM interaction WHERE position > ?";

    /** An interaction and its place in the log. */
    private record Entry(long position, Interaction interaction) {}

    private final Database database;
    private final InteractionHandler handler;
    private final Semaphore appended = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ReentrantLock batch = new ReentrantLock(true);
    private final Thread thread;
    private volatile long handled;
    private CompletableFuture<Integer> saved = CompletableFuture.completedFuture(0);

    LogSubscription(Database database, InteractionHandler handler) {
        this.database = database;
        this.handler = handler;
        this.handled = database.read(connection -> connection.number(HANDLED));
        this.thread = Thread.ofPlatform().daemon().name("bigmooc-sqlite-log").start(this::run);
    }

    boolean isOpen() {
        return closing.getCount() > 0;
    }

    /** There may be something new. */
    void wake() {
        appended.release();
    }

    /** Does something while no batch is at hand. */
    void betweenBatches(Runnable action) {
        batch.lock();
        try {
            action.run();
        } finally {
            batch.unlock();
        }
    }

    @Override
    public long lag() {
        return database.read(connection -> connection.number(LAG, handled));
    }

    @Override
    public void close() {
        closing.countDown();
        wake();
        if (Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (isOpen()) {
                step();
            }
            saved.join();
        } catch (InterruptedException interrupted) {
            LOG.warn("The log's subscriber was interrupted and ends", interrupted);
        } catch (RuntimeException failure) {
            LOG.debug("How far the log was handled was not kept; the last batch comes again", failure);
        }
    }

    private void step() throws InterruptedException {
        try {
            if (handleNext() == 0) {
                awaitMore();
            }
        } catch (RuntimeException failure) {
            LOG.warn("A batch of interactions was not handled; it comes again in {} ms", RETRY_MILLIS, failure);
            if (closing.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Closed before the batch came again");
            }
        }
    }

    private void awaitMore() throws InterruptedException {
        if (appended.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            appended.drainPermits();
        }
    }

    private int handleNext() {
        batch.lock();
        try {
            List<Entry> entries = database.read(connection -> connection.list(NEXT, LogSubscription::entry, handled));
            if (!entries.isEmpty()) {
                handler.handle(entries.stream().map(Entry::interaction).toList());
                handled = entries.getLast().position();
                save(handled);
            }
            return entries.size();
        } finally {
            batch.unlock();
        }
    }

    /** Need not be durable: what is handled twice has the effect of once. */
    private void save(long position) {
        try {
            saved = database.submit(Job.Durability.RELAXED, connection -> connection.update(SAVE_HANDLED, position));
        } catch (BigMoocException notNow) {
            LOG.debug("How far the log was handled is kept with the next batch", notNow);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                new Interaction(
                        new EventId(row.getString(2)),
                        new LearnerId(row.getString(3)),
                        new CourseId(row.getString(4)),
                        KindCode.read(row.getInt(5)),
                        Instants.read(row.getLong(6))));
    }
}
