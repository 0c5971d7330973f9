package org.bigmooc.domain.training;

/** Port: replicas of one training, each in a place of its own. Used by one thread. */
public interface Replicas {

    /** How many there are. */
    int count();

    /**
     * Lets all replicas go on for a while. If one of them is lost, all begin again with what was assigned.
     *
     * @return what they did; the cost is that of every process but this one
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it; what was assigned is still true
     * @throws org.bigmooc.domain.fault.InvalidInput if there is no place for so many, the data is too small, or the training diverged
     * @throws org.bigmooc.domain.fault.Unavailable if replicas are lost again and again
     */
    ReplicaOutcome train(ReplicaAssignment assignment, TrainingListener listener);
}
