package org.bigmooc.spark.training;

import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalDouble;
import org.bigmooc.domain.training.TrainingProgress;

/** How far a training has come, on its way to the driver; NaN where nothing is known. */
record SentProgress(
        String phase, double fraction, double loss, double validationNdcg, double tokensPerSecond, Duration left)
        implements Serializable {

    static SentProgress of(TrainingProgress progress) {
        return new SentProgress(
                progress.phase(),
                progress.fraction(),
                progress.loss().orElse(Double.NaN),
                progress.validationNdcg().orElse(Double.NaN),
                progress.tokensPerSecond(),
                progress.left());
    }

    TrainingProgress progress() {
        return new TrainingProgress(phase, fraction, known(loss), known(validationNdcg), tokensPerSecond, left);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
