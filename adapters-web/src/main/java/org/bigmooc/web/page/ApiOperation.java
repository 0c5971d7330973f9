package org.bigmooc.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One operation of the API, as its page tells it. */
record ApiOperation(
        String method,
        String path,
        String summary,
        String description,
        List<Parameter> parameters,
        String requestExample,
        List<Answer> answers) {

    /** A parameter in the path or the query. */
    record Parameter(String name, String in, String description) {}

    /** What may be answered. */
    record Answer(String status, String description, String example) {}

    /** All operations of an OpenAPI document, in its order. */
    static List<ApiOperation> all(JsonNode document) {
        List<ApiOperation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(of(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue(), document));
            }
        }
        return all;
    }

    private static ApiOperation of(String method, String path, JsonNode operation, JsonNode document) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolve(one, document);
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("description").asText()));
        }
        return new ApiOperation(
                method,
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                parameters,
                example(operation.path("requestBody")),
                answers(operation.path("responses"), document));
    }

    private static List<Answer> answers(JsonNode responses, JsonNode document) {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : responses.properties()) {
            JsonNode answer = resolve(entry.getValue(), document);
            answers.add(new Answer(entry.getKey(), answer.path("description").asText(), example(answer)));
        }
        return answers;
    }

    private static String example(JsonNode owner) {
        JsonNode example = owner.path("content").path("application/json").path("example");
        return example.isMissingNode() ? "" : example.toPrettyString();
    }

    private static JsonNode resolve(JsonNode node, JsonNode document) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
