package org.bigmooc.cassandra;

import java.time.Instant;

/**
 * Instants as the tables keep them: nanoseconds since 1970 in 64 bits, so exact from the year 1678 to 2261. Anything earlier or later is kept
 * as the nearest of these.
 */
final class Instants {

    private static final long NANOS = 1_000_000_000L;
    private static final Instant EARLIEST = read(Long.MIN_VALUE);
    private static final Instant LATEST = read(Long.MAX_VALUE);

    private Instants() {}

    static long write(Instant instant) {
        if (instant.isAfter(LATEST)) {
            return Long.MAX_VALUE;
        }
        if (instant.isBefore(EARLIEST)) {
            return Long.MIN_VALUE;
        }
        // The first term alone may lie just below the range; the sum wraps back into it.
        return instant.getEpochSecond() * NANOS + instant.getNano();
    }

    static Instant read(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
