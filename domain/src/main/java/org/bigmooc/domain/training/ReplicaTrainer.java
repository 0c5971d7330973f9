package org.bigmooc.domain.training;

/** Port: one replica of a training, wherever it is. Thread-safe. */
@FunctionalInterface
public interface ReplicaTrainer {

    /**
     * Trains for some time, at most a minute if a model takes steps that are short against it, or until the training is complete.
     *
     * @param group of this replica; all of them have the same assignment and end at the same step
     * @param listener of this replica; any one's wish to stop ends them all
     * @throws org.bigmooc.domain.fault.InvalidInput if the data is too small, or the training diverged
     * @throws org.bigmooc.domain.fault.Unavailable if another replica is gone, or PyTorch cannot start
     */
    ReplicaOutcome train(ReplicaAssignment assignment, ReplicaGroup group, TrainingListener listener);
}
