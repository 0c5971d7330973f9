package org.bigmooc.web.operation;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Supplier;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Route;

/** Says whether this node lives, and whether it should be sent requests. Thread-safe. */
public final class Health {

    private record Report(String status, List<String> problems) {}

    private final Supplier<List<String>> problems;
    private volatile boolean draining;

    /** Is ready even with {@code problems}: recommendations are answered without store and log, and no other node would have them. */
    public Health(Supplier<List<String>> problems) {
        this.problems = problems;
    }

    /** From now on the node is not ready. */
    public void drain() {
        draining = true;
    }

    /** {@code /observe/health} (alive) and {@code /observe/health/ready}. */
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/observe/health",
                        (request, response) -> Json.send(request, response, new Report("UP", List.of()))),
                Route.get("/observe/health/ready", this::ready));
    }

    private void ready(ServerRequest request, ServerResponse response) {
        if (draining) {
            Report report = new Report("DOWN", List.of("This node is shutting down."));
            Json.send(request, response, 503, "application/json", report);
        } else {
            List<String> found = problems.get();
            Json.send(request, response, new Report(found.isEmpty() ? "UP" : "DEGRADED", found));
        }
    }
}
