package org.bigmooc.web.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.bigmooc.web.http.Failure;

/** Tells people what went wrong; touches no store, since that may be what is broken. */
final class ErrorPage {

    private final Cookies cookies;
    private final Frames frames;
    private final Templates templates;

    ErrorPage(Cookies cookies, Frames frames, Templates templates) {
        this.cookies = cookies;
        this.frames = frames;
        this.templates = templates;
    }

    void show(ServerRequest request, ServerResponse response, Failure failure) {
        Language language = cookies.language(request)
                .orElseGet(() -> Language.accepted(
                        request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
        Frame frame = frames.bare(language);
        String sentence = frame.texts().getOr("failure." + failure.code(), failure.sentence());
        templates.send(
                request,
                response,
                failure.status(),
                "error",
                Map.of("frame", frame, "status", failure.status(), "sentence", sentence, "detail", failure.sentence()));
    }
}
