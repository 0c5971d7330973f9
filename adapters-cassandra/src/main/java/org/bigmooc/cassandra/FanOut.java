package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes many statements at the same time, but never more than a bound over all callers. Thread-safe. */
final class FanOut {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private static final int BULK_ATTEMPTS = 3;

    private final CqlSession session;
    private final CassandraSettings settings;
    private final Semaphore places;

    FanOut(CqlSession session, CassandraSettings settings) {
        this.session = session;
        this.settings = settings;
        this.places = new Semaphore(settings.inFlight());
    }

    int inFlight() {
        return settings.inFlight() - places.availablePermits();
    }

    /**
     * Executes the statements and returns their answers in order. After the first failure no further one is begun, so that a store that is
     * away is noticed in the time of one request; those under way are waited for. Changes that are more than may be under way at once, as those
     * of an import, get more time.
     */
    List<AsyncResultSet> execute(Collection<? extends Statement<?>> statements) {
        boolean bulk = statements.size() > settings.inFlight();
        Duration patience = bulk ? settings.bulkTimeout() : settings.requestTimeout();
        Failure failure = new Failure();
        List<CompletableFuture<AsyncResultSet>> running = new ArrayList<>(statements.size());
        for (Statement<?> statement : statements) {
            if (failure.happened() || !placeFound(patience, failure)) {
                break;
            }
            running.add(begin(bulk ? patiently(statement) : statement, bulk ? BULK_ATTEMPTS : 1)
                    .whenComplete((answer, failed) -> failure.note(failed)));
        }
        waitForAll(running);
        failure.rethrow(settings);
        return running.stream().map(CompletableFuture::join).toList();
    }

    void tryLater(Statement<?> statement) {
        if (places.tryAcquire()) {
            CompletableFuture<AsyncResultSet> unused = begin(statement, 1).whenComplete((answer, failed) -> {
                if (failed != null) {
                    LOG.debug("A change that nobody waits for was not made; it is tried again", failed);
                }
            });
        }
    }

    private static Statement<?> patiently(Statement<?> statement) {
        return Profile.WRITE.key().equals(statement.getExecutionProfileName())
                ? statement.setExecutionProfileName(Profile.BULK.key())
                : statement;
    }

    private boolean placeFound(Duration patience, Failure failure) {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            failure.note(new Overloaded("Too many changes wait for Cassandra. Send this again a little later."));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failure.note(new Unavailable(
                    "Waiting for Cassandra was interrupted; some of the changes may have been made.", interrupted));
        }
        return false;
    }

    private CompletableFuture<AsyncResultSet> begin(Statement<?> statement, int attempts) {
        return attempt(statement, attempts).whenComplete((answer, failed) -> places.release());
    }

    /** A server that is alive and too slow with a change is asked again: every change here may be made twice. */
    private CompletableFuture<AsyncResultSet> attempt(Statement<?> statement, int attempts) {
        try {
            return session.executeAsync(statement)
                    .toCompletableFuture()
                    .exceptionallyCompose(failed -> attempts > 1 && failed instanceof WriteTimeoutException
                            ? attempt(statement, attempts - 1)
                            : CompletableFuture.failedFuture(failed));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static void waitForAll(List<CompletableFuture<AsyncResultSet>> running) {
        boolean unused = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .handle((done, failed) -> true)
                .join();
    }

    /** The first thing that went wrong, if anything did. */
    private static final class Failure {

        private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

        void note(@Nullable Throwable failed) {
            if (failed != null) {
                boolean unused = first.compareAndSet(null, failed);
            }
        }

        boolean happened() {
            return first.get() != null;
        }

        void rethrow(CassandraSettings settings) {
            Throwable failed = first.get();
            if (failed != null) {
                throw Faults.of(failed, settings);
            }
        }
    }
}
