package org.bigmooc.domain.training;

/** A training was asked to stop, and did; it goes on from its checkpoint when started again. */
public final class TrainingInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says how to go on. */
    public TrainingInterrupted(String message) {
        super(message);
    }
}
