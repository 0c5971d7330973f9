package org.bigmooc.domain.training;

import java.util.List;
import org.bigmooc.domain.fault.WorkInterrupted;

/** Port: trains models. */
public interface ModelTrainer {

    /** The kinds of model it can train, simplest first. */
    List<String> models();

    /**
     * Trains on the training part, chooses on the validation part, measures on the test part, and publishes the result in the registry as a
     * version that is not yet served.
     *
     * @throws WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.InvalidInput if the model or a hyper-parameter is unknown, or the data is too small
     */
    ModelCard train(TrainingRequest request, Dataset dataset, TrainingListener listener);
}
