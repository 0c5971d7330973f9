package org.bigmooc.ml.fm;

import java.time.Duration;
import java.util.OptionalDouble;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;

/** Tells a listener how far a training has come. Confined to one thread. */
final class FmProgress {

    private static final double SMOOTHING = 0.05;

    private final TrainingListener listener;
    private final int epochs;
    private final long all;
    private final long before;
    private final long start = System.nanoTime();
    private long done;
    private double loss = Double.NaN;

    /** Begins after {@code finished} of the passes, each of so many predictions. */
    FmProgress(TrainingListener listener, int epochs, long predictions, int finished) {
        this.listener = listener;
        this.epochs = epochs;
        this.all = predictions * epochs;
        this.before = predictions * finished;
    }

    void advance(int epoch, int predictions, double meanLoss) {
        done += predictions;
        loss = Double.isNaN(loss) ? meanLoss : loss + SMOOTHING * (meanLoss - loss);
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
        double left = seconds / done * (all - before - done);
        listener.progressed(new TrainingProgress(
                "epoch " + (epoch + 1) + "/" + epochs,
                (double) (before + done) / all,
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                done / seconds,
                Duration.ofMillis((long) (left * 1e3))));
    }
}
