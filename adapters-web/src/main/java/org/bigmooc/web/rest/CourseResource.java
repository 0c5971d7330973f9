package org.bigmooc.web.rest;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.catalogue.SearchQuery;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Query;
import org.bigmooc.web.http.Route;

/** The catalogue. */
final class CourseResource {

    private static final int PAGE_SIZE = 20;
    private static final int SIMILAR = 10;
    private static final int MOST_SIMILAR = 50;

    private record SimilarCourse(CourseJson course, double score) {}

    private record Similar(String course, SourceJson source, List<SimilarCourse> items) {}

    private final RestPorts ports;

    CourseResource(RestPorts ports) {
        this.ports = ports;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/courses", this::list),
                Route.get("/api/v1/courses/{id}", this::show),
                Route.get("/api/v1/courses/{id}/similar", this::similar));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Optional<Field> field = Query.text(request, "field").map(Field::new);
        PageRequest page = pageRequest(request);
        Page<Course> courses = Query.text(request, "query")
                .map(text -> ports.search()
                        .search(new SearchQuery(text, field, page))
                        .page())
                .orElseGet(() -> Query.text(request, "topic")
                        .map(topic -> ports.topics().browse(topic, field, page))
                        .orElseGet(() -> ports.browse().browse(field, page)));
        Json.send(request, response, PageJson.of(courses.map(CourseJson::of)));
    }

    static PageRequest pageRequest(ServerRequest request) {
        return new PageRequest(Query.integer(request, "page", 0), Query.integer(request, "size", PAGE_SIZE));
    }

    private void show(ServerRequest request, ServerResponse response) {
        CourseId id = courseId(request);
        Course course = ports.browse().open(id);
        Json.send(
                request,
                response,
                CourseDetailJson.of(
                        course,
                        ports.browse().required(course),
                        ports.browse().around(id),
                        ports.topics().of(id)));
    }

    private void similar(ServerRequest request, ServerResponse response) {
        CourseId id = courseId(request);
        int limit = Query.integer(request, "limit", SIMILAR);
        if (limit < 1 || limit > MOST_SIMILAR) {
            throw new InvalidInput("invalid-limit", "limit", "The limit is 1 to " + MOST_SIMILAR + ".");
        }
        FallbackChain.Answer answer = ports.similar().similarTo(id, limit);
        List<SimilarCourse> items =
                answer.courses().stream().map(this::similarCourse).toList();
        Json.send(request, response, new Similar(id.value(), SourceJson.of(answer.source()), items));
    }

    private SimilarCourse similarCourse(ScoredCourse scored) {
        return new SimilarCourse(CourseJson.of(ports.browse().open(scored.course())), scored.score());
    }

    private static CourseId courseId(ServerRequest request) {
        return new CourseId(request.path().pathParameters().get("id"));
    }
}
