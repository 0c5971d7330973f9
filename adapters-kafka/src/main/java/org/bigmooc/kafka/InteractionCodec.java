package org.bigmooc.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Interactions as records: the key is the learner, the value {@code {"v":1,"event":…,"course":…,"kind":…,"at":…}}, and for an enrolment whose
 * placement is known {@code "list":…,"rank":…} as well. A value that is a bare course id, as the original system wrote it, is a view of that
 * course at the record's time. No value means that the learner is erased.
 */
final class InteractionCodec {

    static final String CHECKED = "bigmooc-checked";

    private static final int VERSION = 1;
    private static final String LIST = "list";
    private static final String RANK = "rank";
    private static final int LONGEST_VALUE = 64 * 1024;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final String BARE_COURSE = "[\\p{L}\\p{N}_.:-]{1,128}";
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<Header> CHECKED_HEADERS = List.of(new RecordHeader(CHECKED, new byte[] {1}));

    private InteractionCodec() {}

    static ProducerRecord<byte[], byte[]> encode(String topic, Interaction interaction) {
        return new ProducerRecord<>(topic, null, null, key(interaction.learner()), value(interaction), CHECKED_HEADERS);
    }

    static ProducerRecord<byte[], byte[]> erasure(String topic, LearnerId learner) {
        return new ProducerRecord<>(topic, key(learner), null);
    }

    private static byte[] key(LearnerId learner) {
        return learner.value().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] value(Interaction interaction) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder();
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("v", VERSION);
            json.writeStringField("event", interaction.event().value());
            json.writeStringField("course", interaction.course().value());
            json.writeStringField("kind", interaction.kind().slug());
            json.writeStringField("at", interaction.at().toString());
            if (interaction.placement().isPresent()) {
                json.writeStringField(LIST, interaction.placement().get().list());
                json.writeNumberField(RANK, interaction.placement().get().rank());
            }
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Decoded decode(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return read(entry);
        } catch (InvalidInput | Unreadable wrong) {
            return new Decoded.Poison(String.valueOf(wrong.getMessage()));
        }
    }

    private static Decoded read(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.key() == null) {
            throw new Unreadable("The record has no key; it must be the learner's id.");
        }
        LearnerId learner = new LearnerId(text(entry.key(), "key"));
        if (entry.value() == null) {
            return new Decoded.Erased(learner);
        }
        if (entry.value().length > LONGEST_VALUE) {
            throw new Unreadable(
                    "The value has " + entry.value().length + " bytes; the most is " + LONGEST_VALUE + ".");
        }
        boolean checked = entry.headers().lastHeader(CHECKED) != null;
        String value = text(entry.value(), "value");
        return new Decoded.Happened(
                value.startsWith("{") ? json(learner, value) : bare(learner, value, entry), checked);
    }

    private static String text(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Unreadable("The " + what + " is no text in UTF-8.");
        }
    }

    private static Interaction bare(LearnerId learner, String value, ConsumerRecord<byte[], byte[]> entry) {
        if (!value.matches(BARE_COURSE)) {
            throw new Unreadable("The value is neither a JSON object nor a course id.");
        }
        String event = "kafka-" + entry.partition() + "-" + entry.offset() + "-" + entry.timestamp();
        return new Interaction(
                new EventId(event),
                learner,
                new CourseId(value),
                InteractionKind.VIEW,
                Instant.ofEpochMilli(entry.timestamp()));
    }

    private static Interaction json(LearnerId learner, String value) {
        Map<String, String> fields = fields(value);
        if (!required(fields, "v").equals(Integer.toString(VERSION))) {
            throw new Unreadable("The value's version is not " + VERSION + ", the one that this program reads.");
        }
        return new Interaction(
                new EventId(required(fields, "event")),
                learner,
                new CourseId(required(fields, "course")),
                InteractionKind.of(required(fields, "kind")),
                instant(required(fields, "at")),
                placement(fields));
    }

    /** What is no placement, in a record of others, does not keep the interaction from counting. */
    private static Optional<Placement> placement(Map<String, String> fields) {
        if (!fields.containsKey(LIST) || !fields.containsKey(RANK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Placement(required(fields, LIST), Integer.parseInt(required(fields, RANK))));
        } catch (InvalidInput | NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** The object's plain fields, as text; the others, and those without a value, are skipped. */
    private static Map<String, String> fields(String value) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(value)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    fields.put(name, json.getText());
                }
                json.skipChildren();
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new Unreadable("The value is more than one JSON object.");
            }
            return fields;
        } catch (IOException wrong) {
            throw new Unreadable("The value is no JSON object.");
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new Unreadable("The value has no field '" + name + "'.");
        }
        return value;
    }

    /** No store keeps times that are much farther away, and one that fails would hold up its partition. */
    private static Instant instant(String text) {
        try {
            Instant at = Instant.parse(text);
            if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
                throw new Unreadable("The field 'at' is not between " + EARLIEST + " and " + LATEST + ".");
            }
            return at;
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("The field 'at' is no instant such as 2026-01-31T12:00:00Z.");
        }
    }

    /** Why a record cannot be read. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
