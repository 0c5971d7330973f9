package org.bigmooc.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bigmooc.web.http.Answers;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Route;

/** The OpenAPI 3.1 document of the API. */
public final class ApiDescription {

    private static final byte[] DOCUMENT = load();

    private ApiDescription() {}

    /** The document as a tree. */
    public static JsonNode tree() {
        return Json.parse(new String(DOCUMENT, StandardCharsets.UTF_8));
    }

    /** {@code /openapi}. */
    static List<Route> routes() {
        return List.of(Route.get(
                "/openapi", (request, response) -> Answers.send(request, response, "application/json", DOCUMENT)));
    }

    private static byte[] load() {
        try (InputStream in = ApiDescription.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(in, "openapi.json is part of this module")
                    .readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
