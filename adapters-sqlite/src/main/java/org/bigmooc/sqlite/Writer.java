package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that changes the database. Each transaction takes all jobs that wait at its beginning, so the more callers there are, the
 * more of them share one write to the disk. Thread-safe.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Ends the thread once everything before it was written. */
    private static final Job<Boolean> END = new Job<>(Job.Durability.RELAXED, connection -> true);

    private final SqlConnection connection;
    private final GroupCommit group;
    private final BlockingQueue<Job<?>> queue;
    private final int groupSize;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean finished;

    Writer(SqlConnection connection, SqliteSettings settings) {
        this.connection = connection;
        this.group = new GroupCommit(connection);
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.groupSize = settings.groupSize();
        this.thread = Thread.ofPlatform().daemon().name("bigmooc-sqlite-writer").start(this::run);
    }

    /** Does the work and returns when it is durable. */
    <T> T write(Work<T> work) {
        return await(submit(Job.Durability.DURABLE, work));
    }

    /**
     * Has the work done without waiting for it. Whatever depends on the result runs on the writer's thread, so it must be quick.
     *
     * @throws Overloaded if too many jobs wait
     */
    <T> CompletableFuture<T> submit(Job.Durability durability, Work<T> work) {
        Job<T> job = new Job<>(durability, work);
        if (closed.get()) {
            throw closedAlready();
        }
        if (!queue.offer(job)) {
            throw new Overloaded("The database has too many changes waiting. Send this again a little later.");
        }
        if (finished) {
            job.fail(closedAlready());
        }
        return job.done();
    }

    private static Unavailable closedAlready() {
        return new Unavailable("The database was closed. Start the program again.");
    }

    /** Waits for work that was submitted. */
    static <T> T await(CompletableFuture<T> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(
                    "Waiting for the database was interrupted; the change may have been made. Repeat it.", interrupted);
        }
    }

    private static RuntimeException rethrown(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException known
                ? known
                : new Unavailable("A change to the database failed unexpectedly; see the log.", failed);
    }

    /** How many transactions were committed. */
    long commits() {
        return group.commits();
    }

    /** What keeps changes from being written; empty when all is well. */
    Optional<String> problem() {
        return group.problem();
    }

    private void run() {
        List<Job<?>> jobs = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            try {
                jobs.add(queue.take());
                queue.drainTo(jobs, groupSize - 1);
                ended = jobs.contains(END);
                group.commit(jobs);
            } catch (InterruptedException nobodyDoesThis) {
                LOG.debug("The writer was interrupted and goes on", nobodyDoesThis);
            } catch (RuntimeException | Error bug) {
                LOG.error("The writer met an error that it did not expect and goes on", bug);
                jobs.forEach(job -> job.fail(new Unavailable("A change failed unexpectedly; see the log.", bug)));
            }
            jobs.clear();
        }
        finished = true;
        queue.forEach(job -> job.fail(closedAlready()));
    }

    /** Writes what waits, then closes the connection. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            queue.put(END);
            thread.join();
            connection.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException failure) {
            throw Faults.of(failure);
        }
    }
}
