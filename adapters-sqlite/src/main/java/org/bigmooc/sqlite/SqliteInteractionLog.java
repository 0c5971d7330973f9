package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;

/** The log as a table: a row's position is its place in the log, and how far the subscriber has come is kept beside it. */
final class SqliteInteractionLog implements InteractionLog, AutoCloseable {

    private static final String APPEND =
            "INSERT INTO interaction (learner, event, course, kind, at, recorded_at) VALUES (?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (learner, event) DO NOTHING";
    private static final String ERASE = "DELETE FROM interaction WHERE learner = ?";

    private final Database database;
    private volatile Optional<LogSubscription> subscription = Optional.empty();

    SqliteInteractionLog(Database database) {
        this.database = database;
    }

    @Override
    public List<Interaction> append(List<Interaction> interactions) {
        List<Interaction> all = List.copyOf(interactions);
        long recordedAt = Instants.write(database.clock().instant());
        CompletableFuture<List<Interaction>> done =
                database.submit(Job.Durability.DURABLE, connection -> append(all, recordedAt, connection));
        return Writer.await(done.whenComplete((appended, failure) -> subscription.ifPresent(LogSubscription::wake)));
    }

    @Override
    public synchronized Subscription subscribe(InteractionHandler handler) {
        if (subscription.filter(LogSubscription::isOpen).isPresent()) {
            throw new IllegalStateException("The log has a subscriber in this process already; close it first.");
        }
        LogSubscription started = new LogSubscription(database, handler);
        subscription = Optional.of(started);
        return started;
    }

    /** Waits for the batch at hand, which may hold interactions of the learner, so that none is handled after the return. */
    @Override
    public void erase(LearnerId learner) {
        Runnable erasing = () -> database.erase(connection -> connection.update(ERASE, learner.value()));
        subscription.ifPresentOrElse(open -> open.betweenBatches(erasing), erasing);
    }

    @Override
    public void close() {
        subscription.ifPresent(LogSubscription::close);
    }

    private static List<Interaction> append(List<Interaction> interactions, long recordedAt, SqlConnection connection)
            throws SQLException {
        List<Interaction> appended = new ArrayList<>(interactions.size());
        for (Interaction one : interactions) {
            if (append(one, recordedAt, connection) > 0) {
                appended.add(one);
            }
        }
        return appended;
    }

    private static int append(Interaction one, long recordedAt, SqlConnection connection) throws SQLException {
        return connection.update(
                APPEND,
                one.learner().value(),
                one.event().value(),
                one.course().value(),
                KindCode.write(one.kind()),
                Instants.write(one.at()),
                recordedAt);
    }
}
