package org.bigmooc.web.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import org.bigmooc.domain.fault.InvalidInput;

/** Reads query parameters. */
public final class Query {

    private Query() {}

    /** The first value of a parameter, unless it is missing or blank. */
    public static Optional<String> text(ServerRequest request, String name) {
        return request.query().first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The first value of a parameter as a whole number, or {@code otherwise} if it is missing or blank.
     *
     * @throws InvalidInput with code {@code invalid-NAME} if it is no number of 32 bits
     */
    public static int integer(ServerRequest request, String name, int otherwise) {
        Optional<String> value = text(request, name);
        try {
            return value.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException wrong) {
            throw new InvalidInput("invalid-" + name, name, "Parameter " + name + " is a whole number.");
        }
    }
}
