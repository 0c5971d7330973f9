package org.bigmooc.domain.fault;

/** A store, log or model cannot be reached or failed; the same call may succeed later. */
public final class Unavailable extends BigMoocException {

    private static final long serialVersionUID = 1L;

    /** Says what is away and what to look at. */
    public Unavailable(String message) {
        super("unavailable", message);
    }

    /** Says what is away, and keeps the technical cause for the log. */
    public Unavailable(String message, Throwable cause) {
        super("unavailable", message, cause);
    }
}
