package org.bigmooc.ml.evaluation;

import java.time.Duration;
import java.util.OptionalDouble;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;

/** Tells a listener how many learners were measured, and stops when it asks for that. Confined to one thread. */
final class EvaluationProgress {

    private final int learners;
    private final TrainingListener listener;
    private final long start = System.nanoTime();
    private int done;

    EvaluationProgress(int learners, TrainingListener listener) {
        this.learners = learners;
        this.listener = listener;
    }

    void advance(Slice slice) {
        done += slice.size();
        double fraction = (double) done / learners;
        double nanos = Math.max(1, System.nanoTime() - start);
        Duration left = Duration.ofNanos((long) (nanos / fraction * (1 - fraction)));
        listener.progressed(new TrainingProgress(
                "evaluating", fraction, OptionalDouble.empty(), OptionalDouble.empty(), done / nanos * 1e9, left));
        if (listener.cancelled()) {
            throw new WorkInterrupted("The measuring was cancelled; nothing was changed.");
        }
    }
}
