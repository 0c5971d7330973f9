package org.bigmooc.web.http;

import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;

/**
 * What went wrong, as HTTP tells it.
 *
 * @param code dash-case and stable
 * @param sentence for people, in English
 * @param field the parameter or field at fault; empty if there is none
 * @param headers that go with the status
 */
public record Failure(int status, String code, String sentence, String field, Map<String, String> headers) {

    private static final Map<String, String> SOON = Map.of("Retry-After", "1");
    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    /** Copies the headers. */
    public Failure {
        headers = Map.copyOf(headers);
    }

    /** A failure without field or headers. */
    public static Failure of(int status, String code, String sentence) {
        return new Failure(status, code, sentence, "", Map.of());
    }

    /** How an expected exception is told; empty if it is not expected. */
    static Optional<Failure> expected(Throwable thrown) {
        return switch (thrown) {
            case BigMoocException known -> Optional.of(of(known));
            case HttpFailure known -> Optional.of(known.failure());
            case RequestException broken ->
                Optional.of(transport(broken.status().code()));
            case HttpException broken when broken.status().code() < 500 -> Optional.of(malformed());
            default -> Optional.empty();
        };
    }

    private static Failure of(BigMoocException fault) {
        return switch (fault) {
            case InvalidInput wrong -> new Failure(400, wrong.code(), wrong.sentence(), wrong.field(), Map.of());
            case NotFound missing -> of(404, missing.code(), missing.sentence());
            case NotAllowed refused -> of(403, refused.code(), refused.sentence());
            case Overloaded full -> new Failure(429, full.code(), full.sentence(), "", SOON);
            case Unavailable away -> new Failure(503, away.code(), away.sentence(), "", LATER);
        };
    }

    static Failure transport(int status) {
        return status == 413
                ? of(413, "body-too-large", "The body is larger than this server takes. Send it in smaller parts.")
                : malformed();
    }

    private static Failure malformed() {
        return of(400, "malformed-request", "The request is not valid HTTP. Check its path, query and headers.");
    }
}
