package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.ExplainRecommendation;
import org.bigmooc.domain.recommendation.Explanation;
import org.bigmooc.domain.recommendation.Ground;
import org.bigmooc.web.http.Route;

/** Why a course is recommended to the learner who is signed in. Opening it is no look at the course. */
final class ReasonsPage {

    /**
     * One ground.
     *
     * @param share of the score that its evidence has, in percent
     */
    record GroundLine(String text, int share, List<CourseCard> evidence) {}

    private final ExplainRecommendation explain;
    private final GroundWords words;
    private final Frames frames;
    private final Templates templates;
    private final Gate gate;

    ReasonsPage(PagePorts ports, Frames frames, Templates templates, Gate gate) {
        this.explain = ports.explain();
        this.words = new GroundWords(ports.browse());
        this.frames = frames;
        this.templates = templates;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(Route.get("/courses/{id}/why", gate.page(this::show)));
    }

    private void show(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        CourseId course = new CourseId(request.path().pathParameters().get("id"));
        Explanation explanation = explain.explain(learner, course);
        Frame frame = frames.of(request, visit, "recommended");
        List<GroundLine> lines = explanation.grounds().stream()
                .map(ground -> line(ground, frame.texts()))
                .toList();
        templates.send(
                request,
                response,
                200,
                "reasons",
                Map.of(
                        "frame",
                        frame,
                        "course",
                        words.card(course, frame.texts()),
                        "step",
                        explanation.source().step().slug(),
                        "lines",
                        lines));
    }

    private GroundLine line(Ground ground, Texts texts) {
        return new GroundLine(
                words.text(ground, texts),
                (int) Math.round(100 * ground.share()),
                ground.evidence().stream()
                        .map(course -> words.card(course, texts))
                        .toList());
    }
}
