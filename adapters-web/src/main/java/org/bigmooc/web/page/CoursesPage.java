package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.catalogue.SearchCourses;
import org.bigmooc.domain.catalogue.SearchQuery;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.http.Query;
import org.bigmooc.web.http.Route;

/** All courses, and those that match a search, with suggestions while it is typed. */
final class CoursesPage {

    private static final int PAGE_SIZE = 24;
    private static final int SUGGESTIONS = 8;

    private final PagePorts ports;
    private final Frames frames;
    private final Templates templates;
    private final Gate gate;

    CoursesPage(PagePorts ports, Frames frames, Templates templates, Gate gate) {
        this.ports = ports;
        this.frames = frames;
        this.templates = templates;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/courses", gate.page(this::show)), Route.get("/suggestions", gate.part(this::suggest)));
    }

    private void show(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        Frame frame = frames.of(request, visit, "courses");
        Optional<Field> field = Query.text(request, "field").map(Field::new);
        PageRequest wanted = new PageRequest(Query.integer(request, "page", 0), PAGE_SIZE);
        Optional<String> topic = Query.text(request, "topic");
        SearchCourses.Found found = find(frame.query(), field, topic, wanted);
        Page<CourseCard> page = found.page().map(course -> CourseCard.of(course, frame.texts()));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", frame.query());
        parameters.put("field", field.map(Field::name).orElse(""));
        parameters.put("topic", topic.orElse(""));
        templates.send(
                request,
                response,
                200,
                "courses",
                Map.of(
                        "frame", frame,
                        "cards", page.items(),
                        "filter", filter(frame.query(), found, field, topic),
                        "pager", Pager.of(page, "/courses", parameters)));
    }

    /** Topics are offered where nothing is searched for. */
    private FieldFilter filter(String query, SearchCourses.Found found, Optional<Field> field, Optional<String> topic) {
        FieldFilter filter = FieldFilter.of("/courses", query, found.fields(), field);
        return query.isEmpty() ? filter.withTopics(ports.topics().all(), topic) : filter;
    }

    private SearchCourses.Found find(String query, Optional<Field> field, Optional<String> topic, PageRequest page) {
        if (query.isEmpty()) {
            Page<Course> all = topic.map(one -> ports.topics().browse(one, field, page))
                    .orElseGet(() -> ports.browse().browse(field, page));
            return new SearchCourses.Found(all, ports.browse().fields());
        }
        return ports.search().search(new SearchQuery(query, field, page));
    }

    private void suggest(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        Texts texts = Texts.in(visit.language());
        List<CourseCard> cards = ports
                .search()
                .suggest(Query.text(request, "typed").orElse(""), SUGGESTIONS)
                .stream()
                .map(course -> CourseCard.of(course, texts))
                .toList();
        templates.send(request, response, 200, "suggestions", Map.of("cards", cards));
    }
}
