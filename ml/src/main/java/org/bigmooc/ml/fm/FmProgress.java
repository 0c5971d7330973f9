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
    private final long predictions;
    private final int replicas;
    private final long start = System.nanoTime();
    private long done;
    private double loss = Double.NaN;

    /** Begins where the training begins or goes on, each of its passes having so many predictions. */
    FmProgress(TrainingListener listener, int epochs, long predictions, int replicas) {
        this.listener = listener;
        this.epochs = epochs;
        this.predictions = predictions;
        this.replicas = replicas;
    }

    /**
     * One more step is done.
     *
     * @param epoch passes that are complete
     * @param fraction of the current pass that is done
     * @param ofStep predictions of each replica
     */
    void advance(int epoch, double fraction, int ofStep, double meanLoss) {
        done += (long) ofStep * replicas;
        loss = Double.isNaN(loss) ? meanLoss : loss + SMOOTHING * (meanLoss - loss);
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
        double left = (epochs - epoch - fraction) * predictions * seconds / done;
        listener.progressed(new TrainingProgress(
                "epoch " + (epoch + 1) + "/" + epochs,
                (epoch + fraction) / epochs,
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                done / seconds,
                Duration.ofMillis((long) (left * 1e3))));
    }
}
