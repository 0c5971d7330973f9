package org.bigmooc.ml.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.domain.training.ForcedPromotion;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelVersion;

/** The registry's JSON files: times in ISO 8601, versions as plain text, and no field may be missing. */
final class CardJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(ModelVersion.class, PlainText.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CardJson() {}

    /** The content of {@code served.json}. */
    record Served(List<ModelVersion> versions) {}

    static byte[] write(Object value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }

    static ModelCard readCard(Path file) throws IOException {
        return MAPPER.readValue(Files.readAllBytes(file), ModelCard.class);
    }

    static Served readServed(Path file) throws IOException {
        return MAPPER.readValue(Files.readAllBytes(file), Served.class);
    }

    static ForcedPromotion readForced(Path file) throws IOException {
        return MAPPER.readValue(Files.readAllBytes(file), ForcedPromotion.class);
    }

    static OnlineOrigin readOrigin(Path file) throws IOException {
        return MAPPER.readValue(Files.readAllBytes(file), OnlineOrigin.class);
    }

    private abstract static class PlainText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainText(@SuppressWarnings("unused") String id) {}

        @JsonValue
        abstract String id();
    }
}
