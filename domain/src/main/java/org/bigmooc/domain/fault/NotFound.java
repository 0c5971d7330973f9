package org.bigmooc.domain.fault;

/** The thing asked for does not exist, or not for this caller. */
public final class NotFound extends BigMoocException {

    private static final long serialVersionUID = 1L;

    /** Says what was looked for; {@code code} is dash-case and stable, such as {@code unknown-course}. */
    public NotFound(String code, String message) {
        super(code, message);
    }
}
