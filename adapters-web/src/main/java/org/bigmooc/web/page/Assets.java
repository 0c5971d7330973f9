package org.bigmooc.web.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.web.http.Answers;
import org.bigmooc.web.http.Route;

/** Style, scripts and pictures, under names that change with their content, so that browsers keep them for good. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final List<String> NAMES = List.of("site.css", "site.js", "icon.svg");
    private static final int HASH_LENGTH = 12;

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    Assets() {
        NAMES.forEach(this::load);
    }

    /** The address of an asset. */
    String address(String name) {
        return Objects.requireNonNull(addresses.get(name), name);
    }

    List<Route> routes() {
        return List.of(Route.get("/assets/{file}", this::send));
    }

    private void send(ServerRequest request, ServerResponse response) {
        String file = request.path().pathParameters().get("file");
        byte[] bytes = contents.get(file);
        if (bytes == null) {
            throw new NotFound("unknown-asset", "There is no such file.");
        }
        String tag = tags.getOrDefault(file, "");
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.header(HeaderNames.ETAG, tag);
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("").contains(tag)) {
            response.status(304).send();
        } else {
            Answers.send(request, response, type(file), bytes);
        }
    }

    private void load(String name) {
        byte[] bytes = read(name);
        int dot = name.lastIndexOf('.');
        String hash = hash(bytes);
        String file = name.substring(0, dot) + "." + hash + name.substring(dot);
        contents.put(file, bytes);
        tags.put(file, "\"" + hash + "\"");
        addresses.put(name, "/assets/" + file);
    }

    private static String type(String file) {
        return Objects.requireNonNull(TYPES.get(file.substring(file.lastIndexOf('.') + 1)), file);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256.", impossible);
        }
    }
}
