package org.bigmooc.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.InteractionDraft;

/** Reads one interaction; what its values mean is for the use case to check. */
final class DraftReader {

    private static final Set<String> FIELDS = Set.of("learner", "course", "kind", "eventId", "at");

    private DraftReader() {}

    static InteractionDraft read(JsonNode item) {
        if (!item.isObject()) {
            throw new InvalidInput("invalid-interaction", "", "An interaction is a JSON object.");
        }
        refuseUnknownFields(item);
        return new InteractionDraft(
                required(item, "learner"),
                required(item, "course"),
                required(item, "kind"),
                text(item, "eventId"),
                text(item, "at").map(DraftReader::instant));
    }

    private static void refuseUnknownFields(JsonNode item) {
        for (Iterator<String> names = item.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new InvalidInput(
                        "unknown-field", shortened(name), "An interaction has only " + new TreeSet<>(FIELDS) + ".");
            }
        }
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static String required(JsonNode item, String field) {
        return text(item, field)
                .orElseThrow(() -> new InvalidInput("missing-field", field, "Field " + field + " is required."));
    }

    private static Optional<String> text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new InvalidInput("invalid-type", field, "Field " + field + " is a string.");
        }
        return Optional.of(value.textValue());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidInput(
                    "invalid-instant", "at", "Field at is an instant such as 2026-01-31T08:00:00Z (ISO 8601).");
        }
    }
}
