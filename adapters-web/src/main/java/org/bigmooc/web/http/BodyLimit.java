package org.bigmooc.web.http;

/** The largest body that a request may have; registered in the request's context. */
public record BodyLimit(int bytes) {

    static final BodyLimit NONE = new BodyLimit(Integer.MAX_VALUE - 1);
}
