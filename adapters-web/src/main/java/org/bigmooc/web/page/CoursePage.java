package org.bigmooc.web.page;

import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.Enrolment;
import org.bigmooc.domain.history.EnrolmentStatus;
import org.bigmooc.domain.interaction.InteractionDraft;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Recorded;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.http.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One course. Opening it is a look at the course, which changes what the learner is recommended. */
final class CoursePage {

    private static final Logger LOG = LoggerFactory.getLogger(CoursePage.class);
    private static final int SIMILAR = 6;

    private final PagePorts ports;
    private final RecommendedLists lists;
    private final Frames frames;
    private final Templates templates;
    private final Gate gate;

    CoursePage(PagePorts ports, RecommendedLists lists, Frames frames, Templates templates, Gate gate) {
        this.ports = ports;
        this.lists = lists;
        this.frames = frames;
        this.templates = templates;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/courses/{id}", gate.page(this::show)),
                Route.post("/courses/{id}/enrol", gate.learnerForm(this::enrol)));
    }

    private void show(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        Course course = ports.browse().open(courseId(request));
        Frame frame = frames.of(request, visit, "courses");
        RecommendedList before = lists.of(learner, RecommendedQuery.beside(course.id()), frame.texts());
        boolean recorded = !isVisit(request) || recordView(learner, course.id());
        templates.send(
                request,
                response,
                200,
                "course",
                Map.of(
                        "frame", frame,
                        "course", view(course, learner, frame.texts()),
                        "similar", similar(course.id(), frame.texts()),
                        "list", before,
                        "recorded", recorded));
    }

    private CourseView view(Course course, LearnerId learner, Texts texts) {
        Optional<EnrolmentStatus> status = ports.myCourses().all(learner).stream()
                .filter(enrolment -> enrolment.course().equals(course.id()))
                .map(Enrolment::status)
                .findAny();
        List<CourseCard> requires = ports.browse().required(course).stream()
                .map(found -> CourseCard.of(found, texts))
                .toList();
        return CourseView.of(
                course,
                ports.browse().around(course.id()),
                requires,
                ports.topics().of(course.id()),
                ports.clock().instant(),
                status,
                texts);
    }

    private List<CourseCard> similar(CourseId course, Texts texts) {
        return ports.similar().similarTo(course, SIMILAR).courses().stream()
                .flatMap(scored -> ports.browse().find(scored.course()).stream())
                .map(one -> CourseCard.of(one, texts))
                .toList();
    }

    /** Whether a person opened the page, and not a browser in advance. */
    private static boolean isVisit(ServerRequest request) {
        return request.prologue().method().equals(Method.GET)
                && !request.headers().contains(Headers.PURPOSE);
    }

    /** Records the look; if that is not possible now, the page is shown all the same. */
    private boolean recordView(LearnerId learner, CourseId course) {
        try {
            record(learner, course, InteractionKind.VIEW);
            return true;
        } catch (Overloaded | Unavailable failure) {
            LOG.warn("A visit of course {} was not recorded.", course, failure);
            return false;
        }
    }

    private void enrol(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        CourseId course = courseId(request);
        if (!ports.browse().open(course).admission().isOpen(ports.clock().instant())) {
            throw new InvalidInput("enrolment-closed", "id", "One cannot enrol in course " + course + " right now.");
        }
        record(learner, course, InteractionKind.ENROL);
        Gate.redirect(response, Urls.course(course));
    }

    private void record(LearnerId learner, CourseId course, InteractionKind kind) {
        Recorded recorded = ports.record().record(List.of(InteractionDraft.now(learner.value(), course.value(), kind)));
        recorded.rejected().stream().findAny().ifPresent(why -> {
            throw new NotFound(why.code(), why.message());
        });
    }

    private static CourseId courseId(ServerRequest request) {
        return new CourseId(request.path().pathParameters().get("id"));
    }
}
