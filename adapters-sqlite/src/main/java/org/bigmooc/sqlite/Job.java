package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Work that waits to be written, and what became of it. Its outcome is held back until the transaction around it has ended. */
final class Job<T> {

    /** What must be true before the work counts as done. */
    enum Durability {
        /** It would survive a crash of the machine. */
        DURABLE,
        /** It can be read; a crash of the machine may lose it, a crash of the process does not. */
        RELAXED
    }

    private final Durability durability;
    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Job(Durability durability, Work<T> work) {
        this.durability = durability;
        this.work = work;
    }

    boolean durable() {
        return durability == Durability.DURABLE;
    }

    CompletableFuture<T> done() {
        return done;
    }

    /**
     * Does the work within the open transaction; if it fails, it alone is undone.
     *
     * @throws SQLException if the transaction itself is broken
     */
    void attempt(SqlConnection connection) throws SQLException {
        connection.update("SAVEPOINT job");
        try {
            T result = work.on(connection);
            outcome = () -> done.complete(result);
        } catch (SQLException failure) {
            undo(connection, failure);
            outcome = () -> fail(failure);
        } catch (RuntimeException failure) {
            undo(connection, failure);
            outcome = () -> fail(failure);
        }
        connection.update("RELEASE job");
    }

    /** A full or failing disk ends the whole transaction at once: then it is the cause that counts. */
    private static void undo(SqlConnection connection, Exception cause) throws SQLException {
        try {
            connection.update("ROLLBACK TO job");
        } catch (SQLException transactionIsGone) {
            if (cause instanceof SQLException failure) {
                failure.addSuppressed(transactionIsGone);
                throw failure;
            }
            throw transactionIsGone;
        }
    }

    /** Tells whoever waits what became of it: call after the transaction was committed. */
    void release() {
        outcome.run();
    }

    void fail(RuntimeException failure) {
        done.completeExceptionally(failure);
    }

    void fail(SQLException failure) {
        fail(Faults.of(failure));
    }
}
