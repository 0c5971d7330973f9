package org.bigmooc.web.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerSessions;

/** Finds out who is visiting. */
final class Visits {

    private static final int SECRET_BYTES = 32;

    private final Cookies cookies;
    private final LearnerSessions sessions;
    private final RandomGenerator random;

    Visits(Cookies cookies, LearnerSessions sessions, RandomGenerator random) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.random = random;
    }

    /** The visit as the request tells it. */
    Visit of(ServerRequest request) {
        Language language = language(request);
        Optional<String> session = cookies.session(request);
        Optional<LearnerId> learner = session.flatMap(sessions::resume);
        Optional<String> secret = learner.isPresent() ? session : cookies.visit(request);
        return new Visit(language, secret.orElse(""), learner);
    }

    /** The visit, with a cookie from now on if there was none: for pages with a form. */
    Visit begin(ServerRequest request, ServerResponse response) {
        Visit visit = of(request);
        if (!visit.secret().isEmpty()) {
            return visit;
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        cookies.setVisit(response, secret);
        return new Visit(visit.language(), secret, visit.learner());
    }

    private Language language(ServerRequest request) {
        return cookies.language(request)
                .orElseGet(() -> Language.accepted(
                        request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
    }
}
