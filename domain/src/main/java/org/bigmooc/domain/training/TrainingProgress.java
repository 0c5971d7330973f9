package org.bigmooc.domain.training;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How far a training has come.
 *
 * @param phase what is being done, such as {@code epoch 3/12} or {@code evaluating}
 * @param fraction of the work that is done, 0 to 1
 * @param loss of the last steps, per predicted course, in nats
 * @param validationNdcg at 10, as last measured
 * @param tokensPerSecond courses read a second, padding not counted
 * @param left a guess of the time that remains
 */
public record TrainingProgress(
        String phase,
        double fraction,
        OptionalDouble loss,
        OptionalDouble validationNdcg,
        double tokensPerSecond,
        Duration left) {}
