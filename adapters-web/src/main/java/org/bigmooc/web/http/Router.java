package org.bigmooc.web.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts routes on the server so that each gets the security headers, tells its failures, and is measured. */
public final class Router {

    private static final String UNKNOWN = "unknown";
    private static final Set<Method> KNOWN_METHODS =
            Set.of(Method.GET, Method.HEAD, Method.POST, Method.PUT, Method.DELETE, Method.OPTIONS, Method.PATCH);

    private final SecurityHeaders headers;
    private final Incidents incidents;
    private final Traffic traffic;

    /** Routes answer over TLS alone if {@code secure}. */
    public Router(boolean secure, Incidents incidents, Traffic traffic) {
        this.headers = new SecurityHeaders(secure);
        this.incidents = incidents;
        this.traffic = traffic;
    }

    /** Serves the group's routes, and refuses other methods on their paths. */
    public void serve(HttpRouting.Builder routing, RouteGroup group) {
        Map<String, TreeSet<String>> allowed = new LinkedHashMap<>();
        for (Route route : group.routes()) {
            Handler handler = guarded(route.path(), route.handler(), group.failures());
            routing.route(route::accepts, PathMatchers.create(route.path()), handler);
            allowed.computeIfAbsent(route.path(), path -> new TreeSet<>()).addAll(methods(route));
        }
        allowed.forEach((path, methods) ->
                routing.any(path, guarded(path, refuseMethod(String.join(", ", methods)), group.failures())));
    }

    /** Answers 404 under a path prefix, or everywhere for {@code /*}; to be called last. */
    public void refuseOthers(HttpRouting.Builder routing, String pattern, FailureView failures) {
        Handler handler = (request, response) -> {
            throw new HttpFailure(404, "unknown-path", "There is nothing at this address.");
        };
        routing.any(pattern, guarded(UNKNOWN, handler, failures));
    }

    /** How the server answers what is not even a request: as a problem document. */
    public DirectHandlers transportFailures() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, new TransportFailures(headers));
        }
        return handlers.build();
    }

    private static List<String> methods(Route route) {
        return route.method().equals(Method.GET)
                ? List.of("GET", "HEAD")
                : List.of(route.method().text());
    }

    private static String label(Method method) {
        return KNOWN_METHODS.contains(method) ? method.text() : "OTHER";
    }

    private static Handler refuseMethod(String allowed) {
        return (request, response) -> {
            throw new HttpFailure(
                    405, "method-not-allowed", "This address allows " + allowed + ".", Map.of("Allow", allowed));
        };
    }

    private Handler guarded(String route, Handler handler, FailureView failures) {
        return (request, response) -> {
            long start = System.nanoTime();
            headers.putOn(response);
            try {
                handle(route, handler, failures, request, response);
            } finally {
                traffic.answered(
                        label(request.prologue().method()),
                        route,
                        response.status().code(),
                        Duration.ofNanos(System.nanoTime() - start));
            }
            closeIfAsked(request, response);
        };
    }

    /** The server answers {@code Connection: close} in kind, but would leave the closing to the client. */
    private static void closeIfAsked(ServerRequest request, ServerResponse response) {
        if (response.isSent() && request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("The client asked to close the connection.");
        }
    }

    private void handle(
            String route, Handler handler, FailureView failures, ServerRequest request, ServerResponse response)
            throws Exception {
        try {
            handler.handle(request, response);
        } catch (CloseConnectionException gone) {
            throw gone;
        } catch (Exception thrown) {
            Failure failure = incidents.failure(route, thrown);
            if (response.isSent()) {
                throw thrown;
            }
            failure.headers().forEach((name, value) -> response.header(name, value));
            failures.show(request, response, failure);
        }
    }
}
