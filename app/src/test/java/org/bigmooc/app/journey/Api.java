package org.bigmooc.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls the REST API of a node. Thread-safe. */
final class Api implements AutoCloseable {

    /** An answer, whatever its status. */
    record Answer(int status, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI node;
    private final String key;

    Api(URI node, String key) {
        this.node = node;
        this.key = key;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(node.resolve(path)).GET());
    }

    Answer recommendations(String learner) throws IOException, InterruptedException {
        return get("/api/v1/learners/" + learner + "/recommendations?limit=10");
    }

    /** Sends an interaction; an event id makes it safe to send it again. */
    Answer record(String learner, String course, String kind, String event) throws IOException, InterruptedException {
        String body = JSON.createObjectNode()
                .put("learner", learner)
                .put("course", course)
                .put("kind", kind)
                .put("eventId", event)
                .toString();
        return send(HttpRequest.newBuilder(node.resolve("/api/v1/interactions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whether the interaction was acknowledged; false as well if the node is gone. */
    boolean acknowledges(String learner, String course, String kind, String event) throws InterruptedException {
        try {
            Answer answer = record(learner, course, kind, event);
            return answer.status() == 200 && answer.body().path("accepted").size() == 1;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The courses that a learner took, all pages. */
    List<String> enrolments(String learner) throws IOException, InterruptedException {
        List<String> courses = new ArrayList<>();
        int size;
        do {
            size = courses.size();
            int page = size / 100;
            get("/api/v1/learners/" + learner + "/enrolments?size=100&page=" + page)
                    .body()
                    .path("items")
                    .forEach(item -> courses.add(item.path("course").asText()));
        } while (courses.size() == size + 100);
        return courses;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                request.header("Authorization", "Bearer " + key)
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    @Override
    public void close() {
        client.close();
    }
}
