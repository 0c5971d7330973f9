package org.bigmooc.web.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads request bodies up to the {@link BodyLimit} of their request. */
public final class Body {

    /** How much of an overlong body is read and thrown away: a sender who is cut off while sending does not see the answer. */
    private static final int DISCARDED_BYTES = 16 << 20;

    private Body() {}

    /** Takes no longer body of this request than so many bytes. */
    public static void limit(ServerRequest request, int bytes) {
        request.context().register(new BodyLimit(bytes));
    }

    /**
     * The body as text.
     *
     * @throws HttpFailure if it is of another media type than {@code type}, too long, broken off, or not UTF-8
     */
    public static String text(ServerRequest request, String type) {
        requireType(request, type);
        ByteBuffer bytes = ByteBuffer.wrap(bytes(request));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new HttpFailure(400, "malformed-utf8", "The body is not valid UTF-8.");
        }
    }

    private static byte[] bytes(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        int most = request.context().get(BodyLimit.class).orElse(BodyLimit.NONE).bytes();
        boolean tooLong = request.headers().contentLength().orElse(0) > most;
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(most + 1);
            tooLong |= body.length > most;
            if (!tooLong) {
                return body;
            }
            in.skipNBytes(DISCARDED_BYTES);
        } catch (IOException
                | UncheckedIOException
                | DataReader.InsufficientDataAvailableException
                | NumberFormatException ended) {
            if (!tooLong) {
                throw new HttpFailure(400, "incomplete-body", "The body broke off before its end. Send it again.");
            }
        }
        throw new HttpFailure(
                413, "body-too-large", "A body has at most " + most + " bytes. Send it in smaller parts.");
    }

    private static void requireType(ServerRequest request, String type) {
        String sent = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        boolean right = sent.split(";", 2)[0].strip().equalsIgnoreCase(type);
        if (!right) {
            throw new HttpFailure(415, "unsupported-media-type", "Send the body as " + type + ".");
        }
    }
}
