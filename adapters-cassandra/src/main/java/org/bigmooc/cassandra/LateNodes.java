package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A node that the driver met just now may hear of a keyspace, table or column later than the node that made it: asked itself it refuses, asked
 * by another node it is silent. Either way it is asked again.
 */
final class LateNodes {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private LateNodes() {}

    /**
     * Asks, what may be asked twice, until it is answered.
     *
     * @throws DriverException if it is not after {@code patience}: then no node knows, or too few of them answer
     */
    static <T> T askedAgain(Duration patience, Supplier<T> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (InvalidQueryException | QueryConsistencyException | DriverTimeoutException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }
}
