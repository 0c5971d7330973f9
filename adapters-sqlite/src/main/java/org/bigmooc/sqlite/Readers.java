package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bounded number of connections that only read, opened when first needed. The one used last is used next: its cache is warm. Thread-safe. */
final class Readers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final DatabaseFile file;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<SqlConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(DatabaseFile file) {
        this.file = file;
        this.free = new Semaphore(file.settings().readers());
    }

    /**
     * Reads what was committed before.
     *
     * @throws Overloaded if every connection was busy for too long
     * @throws Unavailable if the database fails
     */
    <T> T read(Work<T> work) {
        acquire();
        try {
            return readWith(work);
        } catch (SQLException failure) {
            throw Faults.of(failure);
        } finally {
            free.release();
        }
    }

    private <T> T readWith(Work<T> work) throws SQLException {
        if (closed) {
            throw new Unavailable("The database was closed. Start the program again.");
        }
        SqlConnection known = idle.pollFirst();
        SqlConnection connection = known == null ? file.openReader() : known;
        try {
            return work.on(connection);
        } finally {
            idle.addFirst(connection);
        }
    }

    private void acquire() {
        long millis = file.settings().busyTimeout().toMillis();
        try {
            if (!free.tryAcquire() && !free.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                throw new Overloaded("Every reader of the database was busy for " + millis
                        + " ms. Try again a little later, or raise plugins.sqlite.readers.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Waiting for the database was interrupted.", interrupted);
        }
    }

    /** Waits for the reads at hand and closes the connections. */
    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(file.settings().readers());
        idle.forEach(Readers::close);
        idle.clear();
        free.release(file.settings().readers());
    }

    private static void close(SqlConnection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.warn("A reader did not close", failure);
        }
    }
}
