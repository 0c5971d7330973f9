package org.bigmooc.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.bigmooc.domain.fault.Unavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The file that holds the database, and how connections to it are set up. */
record DatabaseFile(Path path, SqliteSettings settings) {

    static final String NAME = "bigmooc.db";

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int KIBIBYTES = 1024;
    /** Pages in the write-ahead log after which a commit itself moves them, should housekeeping fall behind. */
    private static final int PAGES_BEFORE_FORCED_CHECKPOINT = 16_384;

    private static final int LARGEST_IDLE_WAL = 64 << 20;

    /**
     * Refuses a file that is no SQLite database, without touching it.
     *
     * @throws Unavailable saying so
     */
    void requireDatabase() {
        if (Files.notExists(path)) {
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(MAGIC.length);
            if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
                throw new Unavailable(
                        path
                                + " is not a database. It was left as it is; move it away, restore it from a backup, or use another data folder.");
            }
        } catch (IOException failure) {
            throw new Unavailable(
                    path + " cannot be read. Check that it is a file and that this user may read it.", failure);
        }
    }

    /** The connection that writes and creates the file where there is none; a change it commits is on the disk. */
    SqlConnection openWriter() throws SQLException {
        SqlConnection connection = connect(new SQLiteConfig());
        try {
            connection.script("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL; "
                    + "PRAGMA cache_size = -" + settings.cacheMegabytes() * KIBIBYTES
                    + "; PRAGMA journal_size_limit = " + LARGEST_IDLE_WAL
                    + "; PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_FORCED_CHECKPOINT);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** A connection that can only read. */
    SqlConnection openReader() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SqlConnection connection = connect(config);
        int kibibytes = settings.cacheMegabytes() * KIBIBYTES / settings.readers();
        connection.script("PRAGMA cache_size = -" + kibibytes);
        return connection;
    }

    /** The path goes as a URI: the driver would take a question mark in a plain one for the beginning of options. */
    private SqlConnection connect(SQLiteConfig config) throws SQLException {
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
        return new SqlConnection(
                config.createConnection("jdbc:sqlite:" + path.toUri().toASCIIString()));
    }
}
