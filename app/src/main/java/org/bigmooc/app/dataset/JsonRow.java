package org.bigmooc.app.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.dataset.BadLineReason;

/** A line that is one JSON object. What is absent, null or NaN is an empty text or an empty list. */
final class JsonRow {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode object;

    private JsonRow(JsonNode object) {
        this.object = object;
    }

    static JsonRow parse(String text) {
        try {
            JsonNode node = READER.readTree(text);
            if (!node.isObject()) {
                throw new UnusableLine(BadLineReason.INVALID_JSON, "The line is not a JSON object.");
            }
            return new JsonRow(node);
        } catch (JsonProcessingException failure) {
            throw new UnusableLine(
                    BadLineReason.INVALID_JSON,
                    "The line is not JSON: "
                            + failure.getOriginalMessage().lines().findFirst().orElse("") + ".");
        }
    }

    /** The text of a field that has to be there. */
    String required(String field) {
        String text = text(field);
        if (text.isBlank()) {
            throw new UnusableLine(BadLineReason.MISSING_VALUE, "The field " + field + " is missing.");
        }
        return text.strip();
    }

    /** A field's text; a number is taken as it is written. */
    String text(String field) {
        return text(field, object.path(field));
    }

    /** A field's list of texts; a single text is a list of one. */
    List<String> texts(String field) {
        JsonNode node = object.path(field);
        List<String> texts = new ArrayList<>(Math.max(1, node.size()));
        if (node.isArray()) {
            node.forEach(element -> texts.add(text(field, element)));
        } else {
            texts.add(text(field, node));
            texts.removeIf(String::isBlank);
        }
        return texts;
    }

    private static String text(String field, JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> checked(field, node.textValue());
            case NUMBER -> Double.isNaN(node.doubleValue()) ? "" : node.asText();
            case NULL, MISSING -> "";
            case ARRAY, OBJECT, BOOLEAN, BINARY, POJO ->
                throw new UnusableLine(
                        BadLineReason.WRONG_TYPE, "The field " + field + " has to be a text or a number.");
        };
    }

    private static String checked(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UnusableLine(BadLineReason.NUL_CHARACTER, "The field " + field + " holds a NUL character.");
        }
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new UnusableLine(
                    BadLineReason.INVALID_ENCODING, "The field " + field + " holds half of a character.");
        }
        return text;
    }
}
