package org.bigmooc.domain.fault;

/** What went wrong, as a stable code for programs and a sentence for people that says what to do. */
public abstract sealed class BigMoocException extends RuntimeException
        permits InvalidInput, NotFound, NotAllowed, Overloaded, Unavailable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sentence;

    BigMoocException(String code, String message) {
        super(message);
        this.code = code;
        this.sentence = message;
    }

    BigMoocException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.sentence = message;
    }

    /** A dash-case code that never changes once published, such as {@code unknown-course}. */
    public final String code() {
        return code;
    }

    /** What was wrong and what to do, for people. */
    public final String sentence() {
        return sentence;
    }
}
