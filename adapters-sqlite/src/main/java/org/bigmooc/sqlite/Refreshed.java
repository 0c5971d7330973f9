package org.bigmooc.sqlite;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bigmooc.domain.fault.Unavailable;

/** A value read from the database that is looked at again at most ten times a second, and at once after a change made here. Thread-safe. */
final class Refreshed<T> {

    private static final long MAX_AGE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** A value, how many changes were known before it was read, and when that was. */
    private record Seen<T>(T value, long changes, long at) {}

    private final AtomicLong changes = new AtomicLong();
    private volatile Optional<Seen<T>> seen = Optional.empty();

    /**
     * The value, young enough. While the database is away it is the last one known.
     *
     * @param read gives the value again from the one known before, which it may return
     */
    T get(Function<Optional<T>, T> read) {
        Optional<Seen<T>> young = seen.filter(this::young);
        return young.isPresent() ? young.get().value() : refresh(read);
    }

    /** The next look must be at the database. */
    void outdate() {
        changes.incrementAndGet();
    }

    private synchronized T refresh(Function<Optional<T>, T> read) {
        Optional<Seen<T>> before = seen;
        if (before.isPresent() && young(before.get())) {
            return before.get().value();
        }
        long known = changes.get();
        T value = readOrKeep(before.map(Seen::value), read);
        seen = Optional.of(new Seen<>(value, known, System.nanoTime()));
        return value;
    }

    private static <T> T readOrKeep(Optional<T> before, Function<Optional<T>, T> read) {
        try {
            return read.apply(before);
        } catch (Unavailable away) {
            return before.orElseThrow(() -> away);
        }
    }

    private boolean young(Seen<T> one) {
        return one.changes() == changes.get() && System.nanoTime() - one.at() < MAX_AGE_NANOS;
    }
}
