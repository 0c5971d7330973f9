package org.bigmooc.domain.training;

import org.bigmooc.domain.fault.WorkInterrupted;

/** Port: looks for hyper-parameters that make a kind of model better. Used by one thread. */
@FunctionalInterface
public interface ModelTuner {

    /**
     * Trains and measures on the validation part until the budget or the trials are used up or nothing is left to try, going on with what an
     * earlier run of the same search (same data, seed and fixed values) has tried; the test part is never looked at. Nothing is published.
     *
     * @throws WorkInterrupted if the listener cancelled it; the next run goes on
     * @throws org.bigmooc.domain.fault.InvalidInput if the kind is unknown, a fixed value cannot be used, or nothing is left to search for
     */
    Tuning tune(TuningRequest request, Dataset dataset, TrainingListener listener);
}
