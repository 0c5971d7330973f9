package org.bigmooc.domain.fault;

/** Long work was asked to stop, and did; what it had finished is kept, and the message says how to go on. */
public final class WorkInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says how to go on. */
    public WorkInterrupted(String message) {
        super(message);
    }
}
