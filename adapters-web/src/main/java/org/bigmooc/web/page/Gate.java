package org.bigmooc.web.page;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.http.HttpFailure;

/** Lets visitors through to what is for signed-in learners, and forms through that were made here. */
final class Gate {

    /** Answers a learner who is signed in. */
    @FunctionalInterface
    interface LearnerHandler {
        void handle(ServerRequest request, ServerResponse response, Visit visit, LearnerId learner);
    }

    /** Answers a form. */
    @FunctionalInterface
    interface FormHandler {
        void handle(ServerRequest request, ServerResponse response, Visit visit, Form form);
    }

    private final Visits visits;

    Gate(Visits visits) {
        this.visits = visits;
    }

    /** A page for learners; others are shown the sign-in page first. */
    Handler page(LearnerHandler handler) {
        return (request, response) -> {
            Visit visit = visits.of(request);
            if (visit.learner().isEmpty()) {
                redirect(response, Urls.with("/sign-in", Map.of("next", here(request))));
            } else {
                handler.handle(request, response, visit, visit.learner().get());
            }
        };
    }

    /** A part of a page for learners; others are refused. */
    Handler part(LearnerHandler handler) {
        return (request, response) -> {
            Visit visit = visits.of(request);
            handler.handle(request, response, visit, visit.learner().orElseThrow(Gate::notSignedIn));
        };
    }

    /** A form that anybody may send. */
    Handler form(FormHandler handler) {
        return (request, response) -> {
            Visit visit = visits.of(request);
            handler.handle(request, response, visit, Form.read(request, visit));
        };
    }

    /** A form that only learners may send. */
    Handler learnerForm(LearnerHandler handler) {
        return part((request, response, visit, learner) -> {
            Form.read(request, visit);
            handler.handle(request, response, visit, learner);
        });
    }

    /** Sends the browser to another address of this site, with a GET. */
    static void redirect(ServerResponse response, String address) {
        response.status(303).header("Location", address);
        response.send();
    }

    /** The address of a page that is being shown; that of the first page for what is not read. */
    static String here(ServerRequest request) {
        if (!request.prologue().method().equals(Method.GET)) {
            return "/";
        }
        String query = request.query().rawValue();
        String path = request.path().absolute().rawPath();
        String address = query.isEmpty() ? path : path + "?" + query;
        return Urls.isLocal(address) ? address : "/";
    }

    private static HttpFailure notSignedIn() {
        return new HttpFailure(403, "not-signed-in", "You are not signed in any more. Sign in again.");
    }
}
