package org.bigmooc.domain.fault;

/** A bounded queue is full: nothing was taken, and the caller should come back a little later. */
public final class Overloaded extends BigMoocException {

    private static final long serialVersionUID = 1L;

    /** Says which queue is full. */
    public Overloaded(String message) {
        super("overloaded", message);
    }
}
