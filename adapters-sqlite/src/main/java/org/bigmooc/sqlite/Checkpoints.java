package org.bigmooc.sqlite;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves committed pages from the write-ahead log into the database on a connection of its own, so that no commit waits for it. Thread-safe. */
final class Checkpoints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final SqlConnection connection;

    Checkpoints(SqlConnection connection) {
        this.connection = connection;
    }

    /** Moves what no reader needs in the log any more. */
    void advance() {
        run("PRAGMA wal_checkpoint(PASSIVE)");
    }

    /** Moves everything and empties the log, waiting for readers; where one stays for long, the next checkpoint does it. */
    void emptyLog() {
        run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private synchronized void run(String pragma) {
        try {
            connection.number(pragma);
        } catch (SQLException failure) {
            LOG.warn("The write-ahead log was not moved into the database; this is tried again", failure);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.warn("A connection did not close", failure);
        }
    }
}
