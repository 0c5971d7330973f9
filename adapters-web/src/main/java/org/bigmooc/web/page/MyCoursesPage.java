package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.history.Enrolment;
import org.bigmooc.domain.history.EnrolmentStatus;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.http.Query;
import org.bigmooc.web.http.Route;

/** The courses that a learner has taken, the latest first. */
final class MyCoursesPage {

    private static final int PAGE_SIZE = 24;

    /** A course with when it was taken and how far it has come. */
    record TakenCard(CourseCard course, String since, EnrolmentStatus status) {}

    private final PagePorts ports;
    private final Frames frames;
    private final Templates templates;
    private final Gate gate;

    MyCoursesPage(PagePorts ports, Frames frames, Templates templates, Gate gate) {
        this.ports = ports;
        this.frames = frames;
        this.templates = templates;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(Route.get("/my", gate.page(this::show)));
    }

    private void show(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner) {
        Frame frame = frames.of(request, visit, "my");
        Optional<Field> field = Query.text(request, "field").map(Field::new);
        List<Enrolment> all = ports.myCourses().all(learner);
        List<Enrolment> wanted = all.stream().filter(one -> isOf(one, field)).toList();
        Page<TakenCard> page = Page.of(wanted, new PageRequest(Query.integer(request, "page", 0), PAGE_SIZE))
                .map(one -> card(one, frame.texts()));
        Map<Field, Integer> fields =
                FieldFilter.count(all.stream().flatMap(one -> ports.browse().find(one.course()).stream()));
        Map<String, String> parameters = Map.of("field", field.map(Field::name).orElse(""));
        templates.send(
                request,
                response,
                200,
                "myCourses",
                Map.of(
                        "frame", frame,
                        "cards", page.items(),
                        "filter", FieldFilter.of("/my", "", fields, field),
                        "pager", Pager.of(page, "/my", parameters)));
    }

    private boolean isOf(Enrolment enrolment, Optional<Field> field) {
        return field.isEmpty()
                || ports.browse()
                        .find(enrolment.course())
                        .filter(course -> course.fields().contains(field.get()))
                        .isPresent();
    }

    private TakenCard card(Enrolment enrolment, Texts texts) {
        CourseCard course = ports.browse()
                .find(enrolment.course())
                .map(known -> CourseCard.of(known, texts))
                .orElseGet(() -> CourseCard.unknown(enrolment.course(), texts));
        return new TakenCard(course, texts.date(enrolment.enrolledAt()), enrolment.status());
    }
}
