package org.bigmooc.domain.training;

import org.bigmooc.domain.fault.WorkInterrupted;

/** Watches a training, and may end it. Called from the training's own thread. */
public interface TrainingListener {

    /** Watches nothing and lets it run. */
    TrainingListener SILENT = progress -> {};

    /** The training has come this far. */
    void progressed(TrainingProgress progress);

    /** Whether the training should stop soon; it then keeps a checkpoint and throws {@link WorkInterrupted}. */
    default boolean cancelled() {
        return false;
    }
}
