package org.bigmooc.web.http;

import java.util.Map;

/** A request that the web itself refuses, before or beside any use case. */
public final class HttpFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String sentence;
    private final transient Map<String, String> headers;

    /** Refuses with this status; {@code code} is dash-case and stable, {@code sentence} says what to do. */
    public HttpFailure(int status, String code, String sentence) {
        this(status, code, sentence, Map.of());
    }

    /** Refuses with further headers, such as {@code Allow} or {@code Retry-After}. */
    public HttpFailure(int status, String code, String sentence, Map<String, String> headers) {
        super(sentence);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
        this.headers = Map.copyOf(headers);
    }

    Failure failure() {
        return new Failure(status, code, sentence, "", headers);
    }
}
