package org.bigmooc.domain.recommendation;

import java.time.Duration;

/** Tells how long one phase after another takes. Used by one thread. */
final class Stopwatch {

    private long last = System.nanoTime();

    /** The time since the last call, or since the beginning. */
    Duration lap() {
        long now = System.nanoTime();
        Duration lap = Duration.ofNanos(now - last);
        last = now;
        return lap;
    }
}
