package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.Map;
import org.bigmooc.domain.fault.Unavailable;
import org.sqlite.SQLiteErrorCode;

/** Says what a failure of the database means and what to do about it. */
final class Faults {

    private static final int PRIMARY_CODE = 0xff;

    private static final Map<SQLiteErrorCode, String> SENTENCES = Map.of(
            SQLiteErrorCode.SQLITE_BUSY,
            "Another process was writing to the database for too long. Try again, or stop that process.",
            SQLiteErrorCode.SQLITE_FULL,
            "The disk of the database is full. Free some space; nothing that was acknowledged is lost.",
            SQLiteErrorCode.SQLITE_READONLY,
            "The database may not be written. Check the owner and the permissions of the data folder.",
            SQLiteErrorCode.SQLITE_CANTOPEN,
            "The database cannot be opened. Check that the data folder exists and that this user may write in it.",
            SQLiteErrorCode.SQLITE_CORRUPT,
            "The database is damaged. Restore bigmooc.db from a backup, or import the data again into a new folder.",
            SQLiteErrorCode.SQLITE_NOTADB,
            "The file bigmooc.db is not a database. Restore it from a backup, or use another data folder.",
            SQLiteErrorCode.SQLITE_IOERR,
            "The disk of the database reports an error. Check the disk and the system's log.");

    private Faults() {}

    static Unavailable of(SQLException failure) {
        return new Unavailable(
                SENTENCES.getOrDefault(
                        primary(failure), "The database refused a statement: " + failure.getMessage() + "."),
                failure);
    }

    static boolean isBusy(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static SQLiteErrorCode primary(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY_CODE);
    }
}
