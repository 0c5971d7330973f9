package org.bigmooc.web.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;

/** The headers of every answer: nothing from other hosts, nothing inline, no framing, no caching unless a route says otherwise. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached("Content-Security-Policy", POLICY),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Referrer-Policy", "same-origin"),
            HeaderValues.createCached("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached("Cache-Control", "no-store"));
    private static final Header HSTS = HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");

    private final List<Header> headers;

    SecurityHeaders(boolean secure) {
        List<Header> all = new ArrayList<>(ALWAYS);
        if (secure) {
            all.add(HSTS);
        }
        headers = List.copyOf(all);
    }

    List<Header> all() {
        return headers;
    }

    void putOn(ServerResponse response) {
        headers.forEach(response::header);
    }
}
