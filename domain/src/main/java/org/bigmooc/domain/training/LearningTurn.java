package org.bigmooc.domain.training;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Whose turn it is to have the model in service learn on, the services' or a stream's: never both, so that no enrolment is learned twice. Who
 * was started last with a configuration that says so has it. Thread-safe.
 */
public final class LearningTurn {

    /** Services look every second whether it is still their turn; until then they may learn what is recorded. */
    private static final Duration UNTIL_SERVICES_KNOW = Duration.ofSeconds(2);

    private final StreamedLearning positions;
    private final InstantSource clock;

    /** Keeps in {@code positions} whose turn it is. */
    public LearningTurn(StreamedLearning positions, InstantSource clock) {
        this.positions = positions;
        this.clock = clock;
    }

    /** From now on the services learn. */
    public void toServices() {
        positions.forget();
    }

    /** From now on a stream learns what is recorded. If it is a stream's turn already, it goes on where it was. */
    public void toStream() {
        if (isServices()) {
            positions.save(new LearnedUntil("", -1, clock.instant().plus(UNTIL_SERVICES_KNOW)));
        }
    }

    /** Whether the services may learn. */
    public boolean isServices() {
        return positions.position().isEmpty();
    }
}
