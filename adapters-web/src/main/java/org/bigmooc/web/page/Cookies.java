package org.bigmooc.web.page;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The three cookies of the site: session, visit (before there is a session) and language. */
final class Cookies {

    private static final Predicate<String> TOKEN =
            Pattern.compile("[A-Za-z0-9_-]{20,100}").asMatchPredicate();
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final boolean secure;
    private final String session;
    private final String visit;
    private final String language;

    /** Names begin with {@code prefix}; over TLS browsers are told to let nobody else set them. */
    Cookies(String prefix, boolean secure) {
        String host = secure ? "__Host-" : "";
        this.secure = secure;
        this.session = host + prefix + "-session";
        this.visit = host + prefix + "-visit";
        this.language = host + prefix + "-language";
    }

    Optional<String> session(ServerRequest request) {
        return read(request, session).filter(TOKEN);
    }

    Optional<String> visit(ServerRequest request) {
        return read(request, visit).filter(TOKEN);
    }

    Optional<Language> language(ServerRequest request) {
        return read(request, language).flatMap(Language::of);
    }

    void setSession(ServerResponse response, String token, Duration lifetime) {
        set(response, session, token, lifetime);
        clear(response, visit);
    }

    void setVisit(ServerResponse response, String token) {
        response.headers().addCookie(cookie(visit, token).build());
    }

    void setLanguage(ServerResponse response, Language value) {
        set(response, language, value.tag(), A_YEAR);
    }

    void clearSession(ServerResponse response) {
        clear(response, session);
    }

    private static Optional<String> read(ServerRequest request, String name) {
        return request.headers().cookies().first(name).asOptional();
    }

    private void set(ServerResponse response, String name, String value, Duration lifetime) {
        response.headers().addCookie(cookie(name, value).maxAge(lifetime).build());
    }

    private void clear(ServerResponse response, String name) {
        response.headers().addCookie(cookie(name, "").maxAge(Duration.ZERO).build());
    }

    private SetCookie.Builder cookie(String name, String value) {
        return SetCookie.builder(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SetCookie.SameSite.LAX);
    }
}
