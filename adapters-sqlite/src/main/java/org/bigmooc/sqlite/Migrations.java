package org.bigmooc.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.Unavailable;

/** Brings a database to the schema of this version: script {@code n} leads from version {@code n - 1} to {@code n}. */
record Migrations(List<String> scripts) {

    /** Marks a file as ours: "BMOC". */
    private static final int APPLICATION_ID = 0x424D4F43;

    private static final int SHIPPED = 7;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    static Migrations shipped() {
        return new Migrations(
                IntStream.rangeClosed(1, SHIPPED).mapToObj(Migrations::script).toList());
    }

    private static String script(int version) {
        try (InputStream in = Migrations.class.getResourceAsStream("schema-" + version + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The plugin's jar holds no schema-" + version + ".sql.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Applies what is missing, in one transaction; nothing is changed in a file that is refused.
     *
     * @throws Unavailable if the file belongs to another program or to a newer version of this one
     */
    void apply(SqlConnection connection, Path file, Duration patience) throws SQLException {
        requireOurs(connection, file);
        requireKnown(connection, file);
        useWriteAheadLog(connection, patience);
        if (version(connection) == scripts.size()) {
            return;
        }
        connection.script("BEGIN IMMEDIATE");
        try {
            migrate(connection);
            connection.script("COMMIT");
        } catch (SQLException failure) {
            connection.script("ROLLBACK");
            throw failure;
        }
    }

    /** Another process may have migrated since the version was looked at: what is missing is found again inside the transaction. */
    private void migrate(SqlConnection connection) throws SQLException {
        for (int version = version(connection); version < scripts.size(); version++) {
            connection.script(scripts.get(version));
        }
        connection.script("PRAGMA user_version = " + scripts.size() + "; PRAGMA application_id = " + APPLICATION_ID);
    }

    private static int version(SqlConnection connection) throws SQLException {
        return (int) connection.number("PRAGMA user_version");
    }

    private static void requireOurs(SqlConnection connection, Path file) throws SQLException {
        boolean empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && connection.number("PRAGMA application_id") != APPLICATION_ID) {
            throw new Unavailable(
                    file
                            + " is a database of another program. It was left as it is; move it away or use another data folder.");
        }
    }

    private void requireKnown(SqlConnection connection, Path file) throws SQLException {
        int version = version(connection);
        if (version > scripts.size()) {
            throw new Unavailable(file + " was written by a newer version of this program: its schema is " + version
                    + ", and this one knows schemas up to " + scripts.size()
                    + ". It was left as it is; run the newer version, or use another data folder.");
        }
    }

    /** The switch needs the file for itself and does not wait for others by itself; once made it stays. */
    private static void useWriteAheadLog(SqlConnection connection, Duration patience) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                connection.script("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException failure) {
                if (!Faults.isBusy(failure) || System.nanoTime() > deadline) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
