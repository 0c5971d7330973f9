package org.bigmooc.domain.fault;

/** The request is understood and refused: wrong credentials, or a rule of the house forbids it. */
public final class NotAllowed extends BigMoocException {

    private static final long serialVersionUID = 1L;

    /** Says why; {@code code} is dash-case and stable, such as {@code wrong-credentials}. */
    public NotAllowed(String code, String message) {
        super(code, message);
    }
}
