package org.bigmooc.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bigmooc.domain.fault.BigMoocException;

/** The open database: one writer, several readers, and what keeps it tidy. Thread-safe. */
final class Database implements AutoCloseable {

    private final Clock clock;
    private final Writer writer;
    private final Readers readers;
    private final Checkpoints checkpoints;
    private final Housekeeping housekeeping;

    private Database(DatabaseFile file, Clock clock, SqlConnection writing, SqlConnection checkpointing) {
        this.clock = clock;
        this.writer = new Writer(writing, file.settings());
        this.readers = new Readers(file);
        this.checkpoints = new Checkpoints(checkpointing);
        this.housekeeping = new Housekeeping(this, checkpoints, file.settings().retention());
    }

    /** Opens the file, creating or migrating it where needed. */
    static Database open(Path path, SqliteSettings settings, Clock clock, Migrations migrations) {
        DatabaseFile file = new DatabaseFile(path, settings);
        file.requireDatabase();
        try {
            SqlConnection writing = file.openWriter();
            try {
                migrations.apply(writing, path, settings.busyTimeout());
                return new Database(file, clock, writing, file.openWriter());
            } catch (SQLException | RuntimeException failure) {
                writing.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw Faults.of(failure);
        }
    }

    Clock clock() {
        return clock;
    }

    /** Reads what was committed before. */
    <T> T read(Work<T> work) {
        return readers.read(work);
    }

    /** Changes something and returns when that is durable. */
    <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /** Has something changed; what depends on the result runs on the writer's thread, so it must be quick. */
    <T> CompletableFuture<T> submit(Job.Durability durability, Work<T> work) {
        return writer.submit(durability, work);
    }

    /** Deletes something so that no byte of it remains in the database or its write-ahead log, and returns when that is durable. */
    void erase(Work<Integer> work) {
        if (writer.write(work) > 0) {
            checkpoints.emptyLog();
        }
    }

    /** How many transactions were committed. */
    long commits() {
        return writer.commits();
    }

    /** Deletes what nobody needs any more, as housekeeping does by itself from time to time. */
    void prune() {
        housekeeping.prune();
    }

    /** What keeps the database from working right now; empty when all is well. */
    Optional<String> problem() {
        try {
            read(connection -> connection.number("SELECT count(*) FROM revision"));
            if (writer.problem().isPresent()) {
                write(connection -> connection.update("UPDATE revision SET number = number"));
            }
            return Optional.empty();
        } catch (BigMoocException failure) {
            return Optional.of(failure.sentence());
        }
    }

    @Override
    public void close() {
        housekeeping.close();
        writer.close();
        readers.close();
        checkpoints.close();
    }
}
