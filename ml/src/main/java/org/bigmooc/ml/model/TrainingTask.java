package org.bigmooc.ml.model;

import java.nio.file.Path;
import java.util.Map;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.domain.training.TrainingListener;

/**
 * One training.
 *
 * @param seed of everything random
 * @param hyperparameters every one, as {@link ModelKind#hyperparameters} gives them
 * @param checkpoints a folder of this training alone (same data, seed and hyper-parameters), which may not exist yet
 * @param resume whether to go on from what {@code checkpoints} holds
 * @param earlier what need not be trained again
 * @param replicas of this training, of which this is one
 */
public record TrainingTask(
        DatasetSplit split,
        long seed,
        Map<String, String> hyperparameters,
        Path checkpoints,
        boolean resume,
        TrainingListener listener,
        EarlierModels earlier,
        ReplicaGroup replicas) {

    /** A training with one replica. */
    public TrainingTask(
            DatasetSplit split,
            long seed,
            Map<String, String> hyperparameters,
            Path checkpoints,
            boolean resume,
            TrainingListener listener,
            EarlierModels earlier) {
        this(split, seed, hyperparameters, checkpoints, resume, listener, earlier, ReplicaGroup.ALONE);
    }

    /** A training that has nothing to build on. */
    public TrainingTask(
            DatasetSplit split,
            long seed,
            Map<String, String> hyperparameters,
            Path checkpoints,
            boolean resume,
            TrainingListener listener) {
        this(split, seed, hyperparameters, checkpoints, resume, listener, EarlierModels.NONE);
    }

    /** The same training of another kind of model, with its hyper-parameters. */
    public TrainingTask with(Map<String, String> others) {
        return new TrainingTask(split, seed, others, checkpoints, resume, listener, earlier, replicas);
    }

    /** How many courses there are. */
    public int courses() {
        return split.dataset().courses().size();
    }
}
