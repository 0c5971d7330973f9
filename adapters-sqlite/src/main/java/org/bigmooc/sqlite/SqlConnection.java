package org.bigmooc.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that prepares each statement once and keeps it. For one thread at a time. */
final class SqlConnection implements AutoCloseable {

    /** Makes a value of the row at hand. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with a statement whose values are set. */
    @FunctionalInterface
    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(SqlConnection.class);

    private final Connection jdbc;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqlConnection(Connection jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs a statement that returns no rows; says how many it changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    /** Every row of the answer. */
    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        return run(sql, statement -> list(statement, row), values);
    }

    private static <T> List<T> list(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        }
    }

    /** The first row of the answer, if it has one. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        return run(sql, statement -> first(statement, row), values);
    }

    private static <T> Optional<T> first(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /** The one number that the answer consists of; 0 where there is no row. */
    long number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Runs statements that are not worth keeping, or that act while they are prepared as pragmas do; any number, separated by semicolons. */
    void script(String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Begins a transaction, waiting for other processes that write. Told of it, the driver does not try to commit after each statement. */
    void begin() throws SQLException {
        try {
            jdbc.setAutoCommit(false);
        } catch (SQLException failure) {
            rollBack();
            throw failure;
        }
    }

    /** Commits what was done since {@link #begin}. If it fails, {@link #rollBack} must follow. */
    void commit() throws SQLException {
        jdbc.setAutoCommit(true);
    }

    /** Undoes what was done since {@link #begin}, where the failure has not undone it already. */
    void rollBack() {
        try {
            script("ROLLBACK");
        } catch (SQLException alreadyGone) {
            LOG.debug("Nothing to roll back", alreadyGone);
        }
        try {
            jdbc.setAutoCommit(true);
        } catch (SQLException nothingToCommit) {
            LOG.debug("The driver tried to commit what was rolled back", nothingToCommit);
        }
    }

    /** Does several reads on the state of one moment. */
    <T> T consistently(Work<T> reads) throws SQLException {
        update("BEGIN");
        try {
            return reads.on(this);
        } finally {
            update("COMMIT");
        }
    }

    private <T> T run(String sql, Execution<T> execution, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return execution.of(statement);
        } catch (SQLException failure) {
            forget(sql, statement);
            throw failure;
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = jdbc.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    /** The driver disposes of a statement that failed: the next use must prepare it again. */
    private void forget(String sql, PreparedStatement statement) throws SQLException {
        prepared.remove(sql);
        statement.close();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        jdbc.close();
    }
}
