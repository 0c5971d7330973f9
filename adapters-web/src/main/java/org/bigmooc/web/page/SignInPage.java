package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.history.Enrolment;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.SignedIn;
import org.bigmooc.web.http.Query;
import org.bigmooc.web.http.Route;

/** Signing in and out, and the choice of the language. */
final class SignInPage {

    /** A learner whom anybody may sign in as. */
    record Sample(String id, String name, int courses, String latest) {}

    private final PagePorts ports;
    private final Visits visits;
    private final Cookies cookies;
    private final Frames frames;
    private final Templates templates;
    private final Gate gate;

    SignInPage(PagePorts ports, Visits visits, Cookies cookies, Frames frames, Templates templates, Gate gate) {
        this.ports = ports;
        this.visits = visits;
        this.cookies = cookies;
        this.frames = frames;
        this.templates = templates;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sign-in", this::show),
                Route.post("/sign-in", gate.form(this::signIn)),
                Route.post("/sign-in/sample", gate.form(this::signInAsSample)),
                Route.post("/sign-out", gate.form(this::signOut)),
                Route.post("/language", gate.form(this::switchLanguage)));
    }

    private void show(ServerRequest request, ServerResponse response) {
        Visit visit = visits.begin(request, response);
        String next = Query.text(request, "next").filter(Urls::isLocal).orElse("/");
        if (visit.learner().isPresent()) {
            Gate.redirect(response, next);
        } else {
            show(request, response, visit, 200, next, "");
        }
    }

    private void show(
            ServerRequest request, ServerResponse response, Visit visit, int status, String next, String problem) {
        Frame frame = frames.of(request, visit, "");
        List<Sample> samples =
                ports.samples().stream().map(id -> sample(id, frame.texts())).toList();
        templates.send(
                request,
                response,
                status,
                "signIn",
                Map.of("frame", frame, "samples", samples, "next", next, "problem", problem));
    }

    private Sample sample(LearnerId id, Texts texts) {
        String name = ports.learners().find(id).map(Learner::displayName).orElse(id.value());
        List<Enrolment> taken = ports.myCourses().all(id);
        String latest = taken.stream()
                .findFirst()
                .flatMap(enrolment -> ports.browse().find(enrolment.course()))
                .map(course -> CourseCard.of(course, texts).title())
                .orElse("");
        return new Sample(id.value(), name, taken.size(), latest);
    }

    private void signIn(ServerRequest request, ServerResponse response, Visit visit, Form form) {
        char[] password = form.get("password").toCharArray();
        try {
            SignedIn session =
                    ports.signIn().signIn(new LearnerId(form.get("learner").strip()), password);
            begin(request, response, session, form);
        } catch (NotAllowed refused) {
            int status = refused.code().equals("too-many-attempts") ? 429 : 403;
            show(request, response, visit, status, form.localAddress("next"), refused.code());
        } catch (InvalidInput wrong) {
            show(request, response, visit, 403, form.localAddress("next"), "wrong-credentials");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void signInAsSample(ServerRequest request, ServerResponse response, Visit visit, Form form) {
        LearnerId learner = new LearnerId(form.get("learner"));
        if (!ports.samples().contains(learner)) {
            throw new NotAllowed("no-sample", "This learner is not open to everybody. Sign in with a password.");
        }
        begin(request, response, ports.sessions().begin(learner), form);
    }

    private void begin(ServerRequest request, ServerResponse response, SignedIn session, Form form) {
        cookies.session(request).ifPresent(ports.sessions()::end);
        Duration lifetime = Duration.between(ports.clock().instant(), session.expiresAt());
        cookies.setSession(response, session.token(), lifetime);
        Gate.redirect(response, form.localAddress("next"));
    }

    private void signOut(ServerRequest request, ServerResponse response, Visit visit, Form form) {
        cookies.session(request).ifPresent(ports.sessions()::end);
        cookies.clearSession(response);
        visit.learner().ifPresent(ports.live()::wake);
        Gate.redirect(response, "/sign-in");
    }

    private void switchLanguage(ServerRequest request, ServerResponse response, Visit visit, Form form) {
        Language.of(form.get("language")).ifPresent(language -> cookies.setLanguage(response, language));
        Gate.redirect(response, form.localAddress("back"));
    }
}
