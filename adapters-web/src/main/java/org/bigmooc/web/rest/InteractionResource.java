package org.bigmooc.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.interaction.Recorded;
import org.bigmooc.domain.interaction.Rejection;
import org.bigmooc.web.http.HttpFailure;
import org.bigmooc.web.http.Json;
import org.bigmooc.web.http.Problem;
import org.bigmooc.web.http.Route;

/** Records what learners did. */
final class InteractionResource {

    /** The most interactions of one request. */
    static final int MOST = 1_000;

    private record AcceptedJson(int index, String eventId) {}

    private record RecordedJson(List<AcceptedJson> accepted, List<Rejection> rejected) {}

    private record NothingAccepted(
            String type, String title, int status, String code, String detail, List<Rejection> rejected) {}

    private final RecordInteraction record;

    InteractionResource(RecordInteraction record) {
        this.record = record;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/interactions", this::post));
    }

    private void post(ServerRequest request, ServerResponse response) {
        RecordedJson answer = record(items(Json.read(request)));
        if (answer.accepted().isEmpty()) {
            Json.send(request, response, 422, Problem.MEDIA_TYPE, nothingAccepted(answer.rejected()));
        } else {
            Json.send(request, response, answer);
        }
    }

    private static List<JsonNode> items(JsonNode body) {
        if (!body.isArray()) {
            return List.of(body);
        }
        if (body.isEmpty() || body.size() > MOST) {
            throw new HttpFailure(
                    422, "invalid-batch", "Send 1 to " + MOST + " interactions at a time, not " + body.size() + ".");
        }
        List<JsonNode> items = new ArrayList<>();
        body.forEach(items::add);
        return items;
    }

    private RecordedJson record(List<JsonNode> items) {
        ReadDrafts read = ReadDrafts.of(items);
        Recorded recorded = record.record(read.drafts());
        List<Rejection> rejected = new ArrayList<>(read.rejected());
        recorded.rejected().forEach(one -> rejected.add(read.atOriginalIndex(one)));
        rejected.sort(Comparator.comparingInt(Rejection::index));
        return new RecordedJson(accepted(read, recorded), rejected);
    }

    private static List<AcceptedJson> accepted(ReadDrafts read, Recorded recorded) {
        List<Integer> indexes = read.indexesWithout(recorded.rejected());
        List<AcceptedJson> accepted = new ArrayList<>();
        for (int i = 0; i < indexes.size(); i++) {
            accepted.add(new AcceptedJson(
                    indexes.get(i), recorded.accepted().get(i).event().value()));
        }
        return accepted;
    }

    private static NothingAccepted nothingAccepted(List<Rejection> rejected) {
        return new NothingAccepted(
                "about:blank",
                "Unprocessable Content",
                422,
                "nothing-accepted",
                "None of the interactions was recorded; each rejection says why.",
                rejected);
    }
}
