package org.bigmooc.web.http;

import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads request bodies; the server bounds their size. */
public final class Body {

    private Body() {}

    /**
     * The body as text.
     *
     * @throws HttpFailure if it is of another media type than {@code type}, or not UTF-8
     */
    public static String text(ServerRequest request, String type) {
        requireType(request, type);
        byte[] bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new HttpFailure(400, "malformed-utf8", "The body is not valid UTF-8.");
        }
    }

    private static void requireType(ServerRequest request, String type) {
        boolean right = request.headers()
                .contentType()
                .map(HttpMediaType::mediaType)
                .filter(media -> media.text().equalsIgnoreCase(type))
                .isPresent();
        if (!right) {
            throw new HttpFailure(415, "unsupported-media-type", "Send the body as " + type + ".");
        }
    }
}
