package org.bigmooc.testbed;

/** A server could not be started, stopped or reached; says which and where its log is. */
public final class TestbedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what went wrong and what to look at. */
    public TestbedException(String message) {
        super(message);
    }

    /** Says what went wrong, and keeps the cause. */
    public TestbedException(String message, Throwable cause) {
        super(message, cause);
    }
}
