package org.bigmooc.domain.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to go on. Thread-safe. */
public final class TestClock extends Clock {

    private volatile Instant now;

    /** Stands at {@link Samples#START}. */
    public TestClock() {
        this(Samples.START);
    }

    /** Stands at this instant. */
    public TestClock(Instant start) {
        this.now = start;
    }

    /** Goes on by so much. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A test clock knows UTC alone.");
    }
}
