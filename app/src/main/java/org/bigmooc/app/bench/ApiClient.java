package org.bigmooc.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.http1.Http1Client;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;

/** Calls the REST API; thread-safe, with a connection a calling thread. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http1Client client;

    ApiClient(URI address, String key) {
        this.client = Http1Client.builder()
                .baseUri(address)
                .addHeader(HeaderValues.create(HeaderNames.AUTHORIZATION, "Bearer " + key))
                .build();
    }

    /** Records one interaction; returns when the service has acknowledged it. */
    void record(String learner, String course, String kind) throws IOException {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("learner", learner)
                .put("course", course)
                .put("kind", kind));
        try (HttpClientResponse response = client.post("/api/v1/interactions")
                .header(HeaderValues.CONTENT_TYPE_JSON)
                .submit(body)) {
            expectOk(response);
        }
    }

    /** Reads a learner's recommendations; returns when they were computed. */
    Instant recommendations(String learner) throws IOException {
        try (HttpClientResponse response = client.get("/api/v1/learners/" + learner + "/recommendations")
                .queryParam("limit", "10")
                .request()) {
            JsonNode answer = JSON.readTree(expectOk(response));
            if (answer.path("items").isEmpty()) {
                throw new IOException("no recommendations for " + learner);
            }
            return Instant.parse(answer.path("computedAt").asText());
        }
    }

    private static byte[] expectOk(HttpClientResponse response) throws IOException {
        byte[] body = response.as(byte[].class);
        if (response.status().code() != 200) {
            throw new IOException("status " + response.status());
        }
        return body;
    }
}
