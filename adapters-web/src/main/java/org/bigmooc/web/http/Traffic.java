package org.bigmooc.web.http;

import java.time.Duration;

/** Is told of every answer. Thread-safe and quick. */
@FunctionalInterface
public interface Traffic {

    /** A request was answered; {@code route} is a pattern such as {@code /courses/{id}}, never what the caller sent. */
    void answered(String method, String route, int status, Duration took);

    /** Tells both. */
    default Traffic and(Traffic other) {
        return (method, route, status, took) -> {
            answered(method, route, status, took);
            other.answered(method, route, status, took);
        };
    }
}
