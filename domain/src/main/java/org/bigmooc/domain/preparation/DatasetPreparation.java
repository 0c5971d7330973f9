package org.bigmooc.domain.preparation;

import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.dataset.DatasetSource;

/** Port: makes a clean data set of raw records. Used by one thread. */
@FunctionalInterface
public interface DatasetPreparation {

    /**
     * Reads everything, applies the rules and keeps the outcome in a folder of its own, named by the run. The folder appears when it is
     * complete; whatever a run that failed left behind is removed by the next one.
     *
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.InvalidInput if the rules leave nothing, or the run's folder exists
     * @throws org.bigmooc.domain.fault.Unavailable if a file cannot be read or written, or the engine is away
     */
    PreparedDataset prepare(PreparationRequest request, DatasetSource source, BatchListener listener);
}
