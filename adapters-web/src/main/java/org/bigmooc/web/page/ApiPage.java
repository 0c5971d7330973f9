package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.bigmooc.web.http.Route;
import org.bigmooc.web.rest.ApiDescription;

/** The API's description, for people to read. */
final class ApiPage {

    private final Visits visits;
    private final Frames frames;
    private final Templates templates;
    private final List<ApiOperation> operations = ApiOperation.all(ApiDescription.tree());

    ApiPage(Visits visits, Frames frames, Templates templates) {
        this.visits = visits;
        this.frames = frames;
        this.templates = templates;
    }

    List<Route> routes() {
        return List.of(Route.get("/api", this::show));
    }

    private void show(ServerRequest request, ServerResponse response) {
        Visit visit = visits.begin(request, response);
        Map<String, Object> values = Map.of("frame", frames.of(request, visit, ""), "operations", operations);
        templates.send(request, response, 200, "api", values);
    }
}
