package org.bigmooc.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.Enrolment;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Explanation;
import org.bigmooc.domain.recommendation.RecommendRequest;
import org.bigmooc.domain.recommendation.Recommendations;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Query;
import org.bigmooc.web.http.Route;

/** What concerns one learner. */
final class LearnerResource {

    private static final int LIMIT = 10;

    private record EnrolmentJson(String course, String name, String nameVietnamese, String enrolledAt, String status) {}

    private final RestPorts ports;

    LearnerResource(RestPorts ports) {
        this.ports = ports;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/learners/{id}/recommendations", this::recommendations),
                Route.get("/api/v1/learners/{id}/recommendations/{course}/reasons", this::reasons),
                Route.get("/api/v1/learners/{id}/enrolments", this::enrolments),
                Route.delete("/api/v1/learners/{id}", this::erase));
    }

    private void recommendations(ServerRequest request, ServerResponse response) {
        int limit = Query.integer(request, "limit", LIMIT);
        RecommendRequest wanted = new RecommendRequest(
                knownLearner(request, "id"), limit, Query.text(request, "field").map(Field::new));
        Recommendations answer = ports.recommend().recommend(wanted);
        Json.send(request, response, RecommendationsJson.of(answer, ports.browse()));
    }

    private void reasons(ServerRequest request, ServerResponse response) {
        LearnerId learner = knownLearner(request, "id");
        CourseId course = new CourseId(request.path().pathParameters().get("course"));
        Explanation explanation = ports.explain().explain(learner, course);
        String accepted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        Json.send(
                request,
                response,
                ReasonsJson.of(
                        explanation, ports.browse(), ground -> ports.texts().text(ground, accepted)));
    }

    private void enrolments(ServerRequest request, ServerResponse response) {
        LearnerId learner = knownLearner(request, "id");
        Page<Enrolment> page = ports.myCourses().see(learner, CourseResource.pageRequest(request));
        Json.send(request, response, PageJson.of(page.map(this::enrolment)));
    }

    private EnrolmentJson enrolment(Enrolment enrolment) {
        LocalizedText name =
                ports.browse().find(enrolment.course()).map(Course::name).orElse(LocalizedText.EMPTY);
        return new EnrolmentJson(
                enrolment.course().value(),
                name.original(),
                name.vietnamese(),
                enrolment.enrolledAt().toString(),
                enrolment.status().name().toLowerCase(Locale.ROOT));
    }

    private void erase(ServerRequest request, ServerResponse response) {
        ports.erase().erase(new LearnerId(request.path().pathParameters().get("id")));
        response.status(Status.NO_CONTENT_204).send();
    }

    private LearnerId knownLearner(ServerRequest request, String parameter) {
        return known(ports, request.path().pathParameters().get(parameter));
    }

    /** Whether there is such a learner cannot be told while the store is away; then everybody is answered. */
    static LearnerId known(RestPorts ports, String value) {
        LearnerId learner = new LearnerId(value);
        if (!exists(ports, learner)) {
            throw new NotFound("unknown-learner", "There is no learner " + learner + ".");
        }
        return learner;
    }

    private static boolean exists(RestPorts ports, LearnerId learner) {
        try {
            return ports.learners().find(learner).isPresent();
        } catch (Unavailable away) {
            return true;
        }
    }
}
