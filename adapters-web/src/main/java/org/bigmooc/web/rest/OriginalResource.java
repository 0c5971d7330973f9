package org.bigmooc.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.interaction.InteractionDraft;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Recorded;
import org.bigmooc.domain.interaction.Rejection;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendRequest;
import org.bigmooc.web.http.HttpFailure;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Route;

/** The two routes of the original system, unchanged in form, for programs that were written for it. */
final class OriginalResource {

    private static final int LIMIT = 5;

    private record RecommendedCourses(List<String> recommendedCourses) {}

    private final RestPorts ports;

    OriginalResource(RestPorts ports) {
        this.ports = ports;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/produce", this::produce), Route.get("/recommendations/{user_id}", this::recommendations));
    }

    private void produce(ServerRequest request, ServerResponse response) {
        JsonNode body = Json.read(request);
        InteractionDraft view = InteractionDraft.now(id(body, "user_id"), id(body, "course_id"), InteractionKind.VIEW);
        Recorded recorded = ports.record().record(List.of(view));
        for (Rejection why : recorded.rejected()) {
            throw new HttpFailure(422, why.code(), why.message());
        }
        Json.send(request, response, Map.of("status", "ok"));
    }

    private static String id(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new HttpFailure(422, "invalid-" + field.replace('_', '-'), "Field " + field + " is an id.");
        }
        return value.asText();
    }

    private void recommendations(ServerRequest request, ServerResponse response) {
        LearnerId learner =
                LearnerResource.known(ports, request.path().pathParameters().get("user_id"));
        List<String> courses = ports.recommend().recommend(new RecommendRequest(learner, LIMIT)).items().stream()
                .map(item -> item.course().value())
                .toList();
        Json.send(request, response, new RecommendedCourses(courses));
    }
}
