package org.bigmooc.web.rest;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.web.http.Failure;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Problem;
import org.bigmooc.web.http.Route;
import org.bigmooc.web.http.RouteGroup;

/** The REST API, version 1, and the two routes of the original system. Every route asks for an API key, except the API's own description. */
public final class RestApi {

    private final RestPorts ports;

    /** Offers these use cases. */
    public RestApi(RestPorts ports) {
        this.ports = ports;
    }

    /** Every route; failures are told as problem documents. */
    public RouteGroup routes() {
        KeyGuard guard = new KeyGuard(ports.keys());
        Stream<Route> guarded = Stream.of(
                        new CourseResource(ports).routes(),
                        new LearnerResource(ports).routes(),
                        new InteractionResource(ports.record()).routes(),
                        new OriginalResource(ports).routes())
                .flatMap(List::stream)
                .map(guard::protect);
        return new RouteGroup(
                RestApi::showProblem,
                Stream.concat(guarded, ApiDescription.routes().stream()).toList());
    }

    /** Tells a failure as a problem document. */
    public static void showProblem(ServerRequest request, ServerResponse response, Failure failure) {
        Json.send(request, response, failure.status(), Problem.MEDIA_TYPE, Problem.of(failure));
    }
}
