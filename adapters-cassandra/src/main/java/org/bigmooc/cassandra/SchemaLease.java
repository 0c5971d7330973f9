package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bigmooc.domain.fault.Unavailable;
import org.jspecify.annotations.Nullable;

/** The right to change the schema, held by one node at a time; it ends by itself soon after its holder died. */
final class SchemaLease implements AutoCloseable {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = TIME_TO_LIVE.multipliedBy(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private static final String ACQUIRE =
            "INSERT INTO schema_lease (scope, holder) VALUES ('schema', ?) IF NOT EXISTS USING TTL "
                    + TIME_TO_LIVE.toSeconds();
    private static final String RENEW = "UPDATE schema_lease USING TTL " + TIME_TO_LIVE.toSeconds()
            + " SET holder = ? WHERE scope = 'schema' IF holder = ?";
    private static final String RELEASE = "DELETE FROM schema_lease WHERE scope = 'schema' IF holder = ?";

    private final CqlSession session;
    private final String holder;

    private SchemaLease(CqlSession session, String holder) {
        this.session = session;
        this.holder = holder;
    }

    /**
     * Waits until no other node holds it.
     *
     * @throws Unavailable if that takes longer than twice its time to live
     */
    static SchemaLease acquire(CqlSession session, CassandraSettings settings) {
        SchemaLease lease = new SchemaLease(session, Uuids.timeBased().toString());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!lease.tryAcquire()) {
            if (System.nanoTime() > deadline) {
                throw new Unavailable("Another node has been changing the schema of keyspace " + settings.keyspace()
                        + " for more than " + PATIENCE.toSeconds() + " s. Look at its log, then start this one again.");
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        return lease;
    }

    /** An attempt that timed out may have succeeded: then the holder that the next one meets is this one. */
    private boolean tryAcquire() {
        try {
            ResultSet answer = execute(ACQUIRE, holder);
            return answer.wasApplied() || holds(answer.one());
        } catch (InvalidQueryException | QueryConsistencyException | DriverTimeoutException contendedOrLate) {
            return false;
        }
    }

    /**
     * Keeps it for its full time from now on.
     *
     * @throws Unavailable if it ended before and is another node's now
     */
    void renew() {
        if (!repeated(RENEW, holder, holder).wasApplied()) {
            throw new Unavailable(
                    "This node was too slow in changing the schema, and another one has taken over. Start this one again.");
        }
    }

    private boolean holds(@Nullable Row row) {
        return row != null && holder.equals(row.getString("holder"));
    }

    /** A cluster that answers too late may have done what it was asked; both renewing and releasing may be done twice. */
    private ResultSet repeated(String cql, Object... values) {
        return LateNodes.askedAgain(TIME_TO_LIVE, () -> execute(cql, values));
    }

    private ResultSet execute(String cql, Object... values) {
        return session.execute(SimpleStatement.newInstance(cql, values).setExecutionProfileName(Profile.DDL.key()));
    }

    @Override
    public void close() {
        ResultSet unused = repeated(RELEASE, holder);
    }
}
