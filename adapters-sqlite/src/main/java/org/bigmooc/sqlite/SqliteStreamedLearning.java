package org.bigmooc.sqlite;

import java.util.Optional;
import org.bigmooc.domain.training.LearnedUntil;
import org.bigmooc.domain.training.StreamedLearning;

/** How far a stream has learned. */
final class SqliteStreamedLearning implements StreamedLearning {

    private static final String POSITION = "SELECT stream, batch, since FROM streamed_learning";
    private static final String SAVE = "INSERT INTO streamed_learning (only, stream, batch, since) VALUES (1, ?, ?, ?)"
            + " ON CONFLICT (only) DO UPDATE SET stream = excluded.stream, batch = excluded.batch, since = excluded.since";

    private final Database database;

    SqliteStreamedLearning(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LearnedUntil> position() {
        return database.read(connection -> connection.first(
                POSITION, row -> new LearnedUntil(row.getString(1), row.getLong(2), Instants.read(row.getLong(3)))));
    }

    @Override
    public void save(LearnedUntil position) {
        database.write(connection ->
                connection.update(SAVE, position.stream(), position.batch(), Instants.write(position.since())));
    }

    @Override
    public void forget() {
        database.write(connection -> connection.update("DELETE FROM streamed_learning"));
    }
}
