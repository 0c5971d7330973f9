package org.bigmooc.domain.batch;

/** Port: computes everybody's recommendations at once. Used by one thread. */
@FunctionalInterface
public interface BatchScorer {

    /**
     * Computes the list of every learner whose history or model has changed since it was computed last, and keeps it in the store. Doing it
     * again does nothing more; after a failure it goes on with what is missing.
     *
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it; what was kept stays
     * @throws org.bigmooc.domain.fault.InvalidInput if the store cannot be reached from where the work is done
     * @throws org.bigmooc.domain.fault.Unavailable if the store or what the work is done on is away
     */
    ScoringOutcome scoreAll(ScoringRequest request, BatchListener listener);
}
