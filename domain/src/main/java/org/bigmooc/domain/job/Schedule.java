package org.bigmooc.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job is run by itself. */
@FunctionalInterface
public interface Schedule {

    /**
     * When it is run next; empty for never.
     *
     * @param last when it was last started, by whomever; empty if never
     * @param since when this node began to look
     */
    Optional<Instant> next(Optional<Instant> last, Instant since);

    /** Only when somebody starts it. */
    static Schedule never() {
        return (last, since) -> Optional.empty();
    }

    /** So long after it was last started; at once if it never was. */
    static Schedule every(Duration interval) {
        return (last, since) ->
                Optional.of(last.map(start -> start.plus(interval)).orElse(since));
    }
}
