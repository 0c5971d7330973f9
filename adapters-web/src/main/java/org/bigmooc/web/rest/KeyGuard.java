package org.bigmooc.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.web.http.HttpFailure;
import org.bigmooc.web.http.Route;

/** Lets only callers with a valid API key through. */
final class KeyGuard {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_KEY = 200;
    private static final Map<String, String> ASK = Map.of("WWW-Authenticate", "Bearer realm=\"bigmooc\"");
    private static final Map<String, String> ASK_AGAIN =
            Map.of("WWW-Authenticate", "Bearer realm=\"bigmooc\", error=\"invalid_token\"");

    private final ManageApiKeys keys;

    KeyGuard(ManageApiKeys keys) {
        this.keys = keys;
    }

    Route protect(Route route) {
        Handler handler = (request, response) -> {
            check(request);
            route.handler().handle(request, response);
        };
        return new Route(route.method(), route.path(), handler);
    }

    private void check(ServerRequest request) {
        String key = bearer(request)
                .orElseThrow(() -> new HttpFailure(
                        401, "missing-api-key", "Send an API key: header Authorization: Bearer KEY.", ASK));
        if (key.length() > LONGEST_KEY || keys.check(key).isEmpty()) {
            throw new HttpFailure(
                    401, "invalid-api-key", "This API key is not valid. Ask the operator for one.", ASK_AGAIN);
        }
    }

    private static Optional<String> bearer(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(key -> !key.isEmpty());
    }
}
