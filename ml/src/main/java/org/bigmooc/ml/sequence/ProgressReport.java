package org.bigmooc.ml.sequence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalDouble;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;

/** Tells a listener how far a training has come and how long it may still take. */
final class ProgressReport {

    private static final int STEPS_BETWEEN = 10;
    private static final double SMOOTHING = 0.05;

    private final int epochs;
    private final InstantSource clock;
    private final TrainingListener listener;
    private final Instant start;
    private double startFraction = -1;
    private OptionalDouble loss = OptionalDouble.empty();
    private OptionalDouble ndcg;
    private double fraction;
    private long tokens;

    ProgressReport(int epochs, InstantSource clock, TrainingListener listener, TrainingPosition from) {
        this.epochs = epochs;
        this.clock = clock;
        this.listener = listener;
        this.start = clock.instant();
        this.ndcg = ndcg(from);
    }

    /**
     * One more step is done, the current pass having {@code steps} of them.
     *
     * @param mean loss of the step for each course that was asked for
     * @param predicted how many were asked for, about
     */
    void step(TrainingPosition position, int steps, double mean, int predicted) {
        if (startFraction < 0) {
            startFraction = fraction(position.epoch(), position.batch() - 1, steps);
        }
        fraction = fraction(position.epoch(), position.batch(), steps);
        tokens += predicted;
        loss = OptionalDouble.of(
                loss.isPresent() ? loss.getAsDouble() + SMOOTHING * (mean - loss.getAsDouble()) : mean);
        ndcg = ndcg(position);
        if (position.batch() % STEPS_BETWEEN == 0 || position.batch() == steps) {
            tell("epoch " + (position.epoch() + 1) + "/" + epochs);
        }
    }

    /** The validation at the end of a pass begins. */
    void validating(TrainingPosition position) {
        tell("validating epoch " + (position.epoch() + 1) + "/" + epochs);
    }

    private void tell(String phase) {
        double seconds = Math.max(1e-3, Duration.between(start, clock.instant()).toMillis() / 1e3);
        double done = Math.max(1e-9, fraction - startFraction);
        Duration left = Duration.ofMillis((long) (seconds * 1e3 * (1 - fraction) / done));
        listener.progressed(new TrainingProgress(phase, fraction, loss, ndcg, tokens / seconds, left));
    }

    private double fraction(int epoch, int batch, int steps) {
        return (epoch + batch / (double) steps) / epochs;
    }

    private static OptionalDouble ndcg(TrainingPosition position) {
        return position.validated() ? OptionalDouble.of(position.lastNdcg()) : OptionalDouble.empty();
    }
}
