package org.bigmooc.web.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Tells a caller what went wrong: a page for people, a problem document for programs. */
@FunctionalInterface
public interface FailureView {

    /** Writes the whole answer, status included. */
    void show(ServerRequest request, ServerResponse response, Failure failure);
}
