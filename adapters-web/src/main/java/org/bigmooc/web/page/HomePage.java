package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.http.Route;

/** The first page: what a learner is recommended. */
final class HomePage {

    private final RecommendedLists lists;
    private final Frames frames;
    private final Templates templates;
    private final Gate gate;

    HomePage(RecommendedLists lists, Frames frames, Templates templates, Gate gate) {
        this.lists = lists;
        this.frames = frames;
        this.templates = templates;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(Route.get("/", gate.page(this::show)));
    }

    private void show(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        Frame frame = frames.of(request, visit, "recommended");
        RecommendedQuery query = RecommendedQuery.onHome(request);
        RecommendedList list = lists.of(learner, query, frame.texts());
        Map<String, String> parameters =
                Map.of("field", query.field().map(Field::name).orElse(""));
        Pager pager = Pager.of(list.page(), "/", parameters);
        templates.send(request, response, 200, "home", Map.of("frame", frame, "list", list, "pager", pager));
    }
}
