package org.bigmooc.domain.training;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.interaction.LoggedInteraction;

/**
 * Use case: the model in service goes on learning from the enrolments that a stream reads, batch by batch. Each batch is learned at most once:
 * that it is to be learned is remembered before, so a batch that comes again, because the process was killed meanwhile, is not. Used by one
 * thread.
 */
public final class LearnStreamed {

    private final StreamedLearning positions;
    private final LearnOnline learning;
    private final BooleanSupplier cancelled;
    private final Instant begun;

    /**
     * Remembers in {@code positions} what was learned.
     *
     * @param learning learns at once, on the calling thread
     * @param cancelled whether to leave out what of the batch at hand is not learned yet; it is in the histories, for the next training
     */
    public LearnStreamed(
            StreamedLearning positions, LearnOnline learning, InstantSource clock, BooleanSupplier cancelled) {
        this.positions = positions;
        this.learning = learning;
        this.cancelled = cancelled;
        this.begun = clock.instant();
    }

    /**
     * Learns a batch, unless it was begun before.
     *
     * @param batch its number, larger than that of the one before
     * @param interactions in it, of which enrolments are learned
     * @throws NotAllowed if services have taken over
     * @throws org.bigmooc.domain.fault.Unavailable if it cannot be remembered; nothing was learned
     */
    public void learn(String stream, long batch, List<LoggedInteraction> interactions) {
        LearnedUntil last = last(stream);
        if (batch <= last.batch()) {
            return;
        }
        positions.save(new LearnedUntil(stream, batch, last.since()));
        interactions.stream()
                .filter(one -> !one.recorded().isBefore(last.since()))
                .takeWhile(one -> !cancelled.getAsBoolean())
                .forEach(one -> learning.handle(List.of(one.interaction())));
    }

    /** What a stream with another checkpoint read, and perhaps learned, comes again. */
    private LearnedUntil last(String stream) {
        LearnedUntil last = positions
                .position()
                .orElseThrow(() -> new NotAllowed(
                        "services-learn",
                        "A service was started that learns by itself, with online.learning: service. Give all nodes online.learning: stream,"
                                + " restart them, and start the stream again."));
        if (last.stream().equals(stream)) {
            return last;
        }
        return new LearnedUntil(stream, -1, last.stream().isEmpty() ? last.since() : begun);
    }
}
