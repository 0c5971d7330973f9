package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A node that the driver met just now may hear of a keyspace, table or column later than the node that made it; it is asked again then. */
final class LateNodes {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private LateNodes() {}

    /**
     * Asks until no node refuses what it does not know yet.
     *
     * @throws InvalidQueryException if one still does after {@code patience}: then no node knows it
     */
    static <T> T askedAgain(Duration patience, Supplier<T> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (InvalidQueryException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }
}
