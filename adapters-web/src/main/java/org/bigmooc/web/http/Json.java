package org.bigmooc.web.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Reads and writes JSON. */
public final class Json {

    private static final String MEDIA_TYPE = "application/json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value as UTF-8 JSON. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("Every answer can be written as JSON.", impossible);
        }
    }

    /** Answers 200 with the value. */
    public static void send(ServerRequest request, ServerResponse response, Object value) {
        send(request, response, 200, MEDIA_TYPE, value);
    }

    /** Answers with the value under any status and media type. */
    public static void send(
            ServerRequest request, ServerResponse response, int status, String mediaType, Object value) {
        Answers.send(request, response.status(status), mediaType, bytes(value));
    }

    /**
     * The request's body.
     *
     * @throws HttpFailure if it is of another media type, not UTF-8, or not JSON
     */
    public static JsonNode read(ServerRequest request) {
        return parse(Body.text(request, MEDIA_TYPE));
    }

    /**
     * The text as JSON.
     *
     * @throws HttpFailure if it is not JSON
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new HttpFailure(400, "malformed-json", "The body is empty; JSON is expected.");
            }
            return tree;
        } catch (JacksonException wrong) {
            JsonLocation where = wrong.getLocation();
            String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw new HttpFailure(400, "malformed-json", "The body is not valid JSON" + place + ".");
        }
    }
}
