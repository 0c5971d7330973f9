package org.bigmooc.domain.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong passwords a learner, in memory of bounded size. Thread-safe. */
public final class FailedAttempts {

    private static final int REMEMBERED_LEARNERS = 10_000;
    private static final int ALLOWED = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<LearnerId, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LearnerId, Failures> eldest) {
            return size() > REMEMBERED_LEARNERS;
        }
    };

    /** Measures the pause with this clock. */
    public FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether a further attempt may be made now: always up to five failures, then again five minutes after the last one. */
    public synchronized boolean mayTry(LearnerId learner) {
        Failures known = failures.get(learner);
        return known == null || known.count() < ALLOWED || expired(known);
    }

    synchronized void failed(LearnerId learner) {
        Failures known = failures.remove(learner);
        int count = known == null || expired(known) ? 1 : known.count() + 1;
        failures.put(learner, new Failures(count, clock.instant()));
    }

    synchronized void succeeded(LearnerId learner) {
        failures.remove(learner);
    }

    private boolean expired(Failures known) {
        return known.last().plus(PAUSE).isBefore(clock.instant());
    }
}
