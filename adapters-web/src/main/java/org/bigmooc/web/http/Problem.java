package org.bigmooc.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helidon.http.Status;

/**
 * A problem document (RFC 9457) with a stable {@code code}. Its type is {@code about:blank}: status and code say it all.
 *
 * @param title what the status means
 * @param detail what was wrong and what to do
 * @param field the parameter or field at fault; left out if empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String detail, String field) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document that tells this failure. */
    public static Problem of(Failure failure) {
        String title = Status.create(failure.status()).reasonPhrase();
        return new Problem("about:blank", title, failure.status(), failure.code(), failure.sentence(), failure.field());
    }
}
