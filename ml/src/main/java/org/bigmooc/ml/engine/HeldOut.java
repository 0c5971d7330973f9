package org.bigmooc.ml.engine;

import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.LeakCheck;

/** Splits data sets that are large enough for it. */
final class HeldOut {

    private HeldOut() {}

    /**
     * The split of a data set in which at least one learner has something to hold out.
     *
     * @throws InvalidInput if there is no such learner, or a held-out course is not held out
     */
    static DatasetSplit split(Dataset dataset) {
        DatasetSplit split = new DatasetSplit(dataset);
        LeakCheck.split(split);
        for (int learner = 0; learner < split.learners(); learner++) {
            if (split.testTarget(learner) != DatasetSplit.NONE) {
                return split;
            }
        }
        throw new InvalidInput(
                "data-too-small",
                "data",
                "Training and measuring need learners with at least three courses each, and there is none among "
                        + split.learners() + "; import more data first.");
    }
}
