package org.bigmooc.web.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/** Answers requests that no route ever sees: broken ones, and bodies that announce to be too large. */
final class TransportFailures implements DirectHandler {

    private final SecurityHeaders security;

    TransportFailures(SecurityHeaders security) {
        this.security = security;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders responseHeaders,
            String message) {
        Failure failure = status.code() >= 500
                ? Failure.of(status.code(), "internal-error", "Something went wrong here. Try again later.")
                : Failure.transport(status.code());
        TransportResponse.Builder answer = TransportResponse.builder()
                .status(Status.create(failure.status()))
                .keepAlive(false)
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(Json.bytes(Problem.of(failure)));
        security.all().forEach(answer::header);
        return answer.build();
    }
}
