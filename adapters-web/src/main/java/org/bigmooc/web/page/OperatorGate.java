package org.bigmooc.web.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.web.http.HttpFailure;

/** Lets operators through: who gives an API key as the password that browsers ask for, with any name. */
final class OperatorGate {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 400;
    private static final Map<String, String> ASK =
            Map.of("WWW-Authenticate", "Basic realm=\"BigMOOC operator\", charset=\"UTF-8\"");

    private final ManageApiKeys keys;

    OperatorGate(ManageApiKeys keys) {
        this.keys = keys;
    }

    Handler only(Handler handler) {
        return (request, response) -> {
            if (key(request).flatMap(keys::check).isEmpty()) {
                throw new HttpFailure(
                        401,
                        "operators-only",
                        "This page is for operators: give an API key as the password, with any name.",
                        ASK);
            }
            handler.handle(request, response);
        };
    }

    private static Optional<String> key(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.length() <= LONGEST && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> decoded(value.substring(SCHEME.length()).strip()))
                .filter(nameAndKey -> nameAndKey.indexOf(':') >= 0)
                .map(nameAndKey -> nameAndKey.substring(nameAndKey.indexOf(':') + 1))
                .filter(key -> !key.isEmpty());
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
