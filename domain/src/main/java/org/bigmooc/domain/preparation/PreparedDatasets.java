package org.bigmooc.domain.preparation;

import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.training.Dataset;

/** Port: reads what {@link DatasetPreparation} made. Used by one thread. */
@FunctionalInterface
public interface PreparedDatasets {

    /**
     * Reads a prepared data set, once it is known to be what its manifest says.
     *
     * @param folder of the outcome: a path, or a URI of a file system that the engine can reach from everywhere
     * @return its courses and learners, ordered by id, and every learner's courses in order
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.InvalidInput saying which table is missing, has other columns or rows than it should, or is empty
     * @throws org.bigmooc.domain.fault.Unavailable if a file cannot be read, or the engine is away
     */
    Dataset read(String folder, BatchListener listener);
}
