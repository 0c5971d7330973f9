package org.bigmooc.ml.model;

import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;

/**
 * Shows one part of some work as a part of the whole.
 *
 * @param from the fraction of the whole at which the part begins
 * @param to where it ends
 */
public record PartOfProgress(TrainingListener whole, double from, double to) implements TrainingListener {

    @Override
    public void progressed(TrainingProgress part) {
        whole.progressed(new TrainingProgress(
                part.phase(),
                from + (to - from) * part.fraction(),
                part.loss(),
                part.validationNdcg(),
                part.tokensPerSecond(),
                part.left()));
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
