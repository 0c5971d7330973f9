package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bigmooc.web.http.Body;
import org.bigmooc.web.http.HttpFailure;

/** A form that a visitor of this site sent. */
final class Form {

    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    /** No form of this site is longer, in bytes; anybody may send one. */
    private static final int LONGEST = 16 << 10;

    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the form.
     *
     * @throws HttpFailure if it was not made on a page of this site for this visitor
     */
    static Form read(ServerRequest request, Visit visit) {
        Body.limit(request, LONGEST);
        Form form = new Form(parse(Body.text(request, MEDIA_TYPE)));
        boolean fromElsewhere = request.headers()
                .first(Headers.FETCH_SITE)
                .filter("cross-site"::equals)
                .isPresent();
        if (fromElsewhere || visit.secret().isEmpty() || !FormToken.matches(visit.secret(), form.get("token"))) {
            throw new HttpFailure(
                    403, "stale-form", "This form is out of date. Go back, reload the page and send it again.");
        }
        return form;
    }

    /** The value of a field; empty if there is none. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value of a field if it is an address of this site, else {@code /}. */
    String localAddress(String name) {
        return Urls.isLocal(get(name)) ? get(name) : "/";
    }

    private static Map<String, String> parse(String body) {
        Map<String, String> values = new HashMap<>();
        for (String pair : body.split("&", 100)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new HttpFailure(400, "malformed-form", "The form is not correctly encoded.");
        }
    }
}
