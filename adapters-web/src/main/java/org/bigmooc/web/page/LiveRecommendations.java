package org.bigmooc.web.page;

import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.http.Route;

/** Sends an open page its list of recommended courses, at once and whenever it changes. */
final class LiveRecommendations {

    private final PagePorts ports;
    private final RecommendedLists lists;
    private final Templates templates;
    private final Gate gate;
    private final Visits visits;

    LiveRecommendations(PagePorts ports, RecommendedLists lists, Templates templates, Gate gate, Visits visits) {
        this.ports = ports;
        this.lists = lists;
        this.templates = templates;
        this.gate = gate;
        this.visits = visits;
    }

    List<Route> routes() {
        return List.of(Route.get("/events", gate.part(this::stream)));
    }

    private void stream(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
            return;
        }
        RecommendedQuery query = RecommendedQuery.ofLive(request);
        Texts texts = Texts.in(visit.language());
        ports.live().stream(
                learner,
                () -> visits.of(request).learner().equals(Optional.of(learner)),
                () -> templates.render("recommended", Map.of("texts", texts, "list", lists.of(learner, query, texts))),
                response);
    }
}
