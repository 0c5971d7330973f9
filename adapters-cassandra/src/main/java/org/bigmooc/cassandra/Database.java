package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.fault.Unavailable;

/** The open keyspace. Everything it throws is of the domain's family. Thread-safe. */
final class Database implements AutoCloseable {

    private final CqlSession session;
    private final CassandraSettings settings;
    private final Clock clock;
    private final FanOut fanOut;

    private Database(CqlSession session, CassandraSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
        this.fanOut = new FanOut(session, settings);
    }

    /**
     * Connects, and creates or migrates the schema where needed.
     *
     * @throws Unavailable if the cluster is away, or if the schema is newer than this program
     */
    static Database open(CassandraSettings settings, Clock clock) {
        return open(settings, clock, Migrations.shipped());
    }

    static Database open(CassandraSettings settings, Clock clock, Migrations migrations) {
        CqlSession session = new Connecting(settings).open();
        try {
            new Schema(session, settings, clock).migrate(migrations);
            return new Database(session, settings, clock);
        } catch (DriverException failure) {
            session.close();
            throw Faults.of(failure, settings);
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    Clock clock() {
        return clock;
    }

    CassandraSettings settings() {
        return settings;
    }

    /** A moment as it is written beside every change, in microseconds: later than that of every change this session made before. */
    long timestamp() {
        return session.getContext().getTimestampGenerator().next();
    }

    /** Prepares a statement that may be executed twice with the same effect as once, unless it is a transaction. */
    PreparedStatement prepare(Profile profile, String cql) {
        SimpleStatement statement = SimpleStatement.newInstance(cql)
                .setExecutionProfileName(profile.key())
                .setIdempotent(profile != Profile.TRANSACTION);
        try {
            return LateNodes.askedAgain(settings.ddlTimeout(), () -> session.prepare(statement));
        } catch (DriverException | IllegalStateException failure) {
            throw Faults.of(failure, settings);
        }
    }

    /** The first row of the answer. */
    Optional<Row> first(Statement<?> statement) {
        return Optional.ofNullable(execute(statement).one());
    }

    /** All rows of an answer that is known to be short. */
    List<Row> rows(Statement<?> statement) {
        try {
            return session.execute(statement).all();
        } catch (DriverException | IllegalStateException failure) {
            throw Faults.of(failure, settings);
        }
    }

    /** Executes a statement and returns its answer, of which further pages are read by {@link Pages}. */
    ResultSet execute(Statement<?> statement) {
        try {
            return session.execute(statement);
        } catch (DriverException | IllegalStateException failure) {
            throw Faults.of(failure, settings);
        }
    }

    /** Executes many statements, some at a time, and returns their answers in order; fails if one fails, when no other is under way. */
    List<AsyncResultSet> executeAll(Collection<? extends Statement<?>> statements) {
        return fanOut.execute(statements);
    }

    /** Has something done that nobody waits for, unless there is too much to do already. */
    void tryLater(Statement<?> statement) {
        fanOut.tryLater(statement);
    }

    /** What keeps the cluster from working right now; empty when at least one node is connected. */
    Optional<String> problem() {
        if (session.isClosed()) {
            return Optional.of("The store was closed. Start the program again.");
        }
        return nodesUp() > 0
                ? Optional.empty()
                : Optional.of(
                        "No node of Cassandra at " + settings.whereTo()
                                + " can be reached. Start Cassandra, or check the network; this program connects again by itself.");
    }

    /** How many nodes this program is connected to. */
    long nodesUp() {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getState() == NodeState.UP && node.getOpenConnections() > 0)
                .count();
    }

    /** How many statements of writes of many rows are under way. */
    int inFlight() {
        return fanOut.inFlight();
    }

    @Override
    public void close() {
        session.close();
    }
}
