package org.bigmooc.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.START;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionCodecTest {

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                "topic",
                3,
                14,
                START.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private static Decoded decode(String value) {
        return InteractionCodec.decode(record("U_1".getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    private static Decoded roundTrip(Interaction interaction) {
        ProducerRecord<byte[], byte[]> sent = InteractionCodec.encode("topic", interaction);
        return InteractionCodec.decode(new ConsumerRecord<>(
                "topic",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty()));
    }

    @Test
    void readsWhatItWroteAsChecked() {
        Interaction one = Samples.enrol("U_'\"đ", "C_数<\\", 1);

        assertThat(roundTrip(one)).isEqualTo(new Decoded.Happened(one, true));
    }

    @Test
    void readsWhereTheCourseOfAnEnrolmentStood() {
        Interaction hit =
                Samples.enrol("U_1", "C_1", 1).placed(Optional.of(new Placement("sasrec-20260102-030405", 7)));
        Interaction miss = Samples.enrol("U_1", "C_1", 1).placed(Optional.of(new Placement("trending", 0)));

        assertThat(roundTrip(hit)).isEqualTo(new Decoded.Happened(hit, true));
        assertThat(roundTrip(miss)).isEqualTo(new Decoded.Happened(miss, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"list\":\"m-1\"}",
                "{\"rank\":1}",
                "{\"list\":\"m-1\",\"rank\":\"first\"}",
                "{\"list\":\"m-1\",\"rank\":-1}",
                "{\"list\":[1],\"rank\":{}}",
                "{\"list\":\"My list\",\"rank\":1}"
            })
    void readsARecordWithoutAPlacementOrWithFieldsThatMeanSomethingElse(String more) {
        String value = "{\"v\":1,\"event\":\"e\",\"course\":\"C\",\"kind\":\"enrol\",\"at\":\"2026-01-01T00:00:00Z\"}";

        String extended = (value + more).replace("}{}", "}").replace("}{", ",");

        assertThat(decode(extended))
                .isInstanceOfSatisfying(
                        Decoded.Happened.class,
                        happened ->
                                assertThat(happened.interaction().placement()).isEmpty());
    }

    @Property(tries = 300)
    void readsEveryIdentifierThatThereMayBe(@ForAll @StringLength(min = 1, max = 128) String any) {
        try {
            Interaction one = new Interaction(
                    new EventId(any), new LearnerId(any), new CourseId(any), InteractionKind.DROP, START);
            assertThat(roundTrip(one)).isEqualTo(new Decoded.Happened(one, true));
        } catch (InvalidInput noIdentifier) {
            assertThat(noIdentifier.code()).isEqualTo("invalid-event-id");
        }
    }

    @Property(tries = 500)
    void neverFailsOnForeignBytes(@ForAll byte[] key, @ForAll byte[] value) {
        assertThat(InteractionCodec.decode(record(key, value))).isNotNull();
    }

    @Test
    void readsTheBareCourseIdOfTheOriginalSystemAsAView() {
        Interaction view = new Interaction(
                new EventId("kafka-3-14-" + START.toEpochMilli()),
                new LearnerId("U_1"),
                new CourseId("C_597208"),
                InteractionKind.VIEW,
                START);

        assertThat(decode("C_597208")).isEqualTo(new Decoded.Happened(view, false));
    }

    @Test
    void skipsFieldsThatItDoesNotKnow() {
        assertThat(decode("{\"v\":1,\"event\":\"e\",\"more\":{\"v\":[2]},\"course\":\"C_1\",\"kind\":\"enrol\","
                        + "\"at\":\"2026-01-01T00:00:00Z\"}"))
                .isInstanceOf(Decoded.Happened.class);
    }

    @Test
    void takesNoValueForAnErasure() {
        ProducerRecord<byte[], byte[]> erasure = InteractionCodec.erasure("topic", new LearnerId("U_1"));

        assertThat(InteractionCodec.decode(record(erasure.key(), erasure.value())))
                .isEqualTo(new Decoded.Erased(new LearnerId("U_1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json at all | neither a JSON object nor a course id",
                "[1,2] | neither a JSON object nor a course id",
                "{\"v\":1 | no JSON object",
                "{} trailing | no JSON object",
                "{\"v\":2,\"event\":\"e\"} | version is not 1",
                "{\"event\":\"e\"} | no field 'v'",
                "{\"v\":1,\"event\":\"e\",\"kind\":\"view\",\"at\":\"2026-01-01T00:00:00Z\"} | no field 'course'",
                "{\"v\":1,\"event\":\"e\",\"course\":\"C\",\"kind\":\"like\",\"at\":\"2026-01-01T00:00:00Z\"} | kind is one of",
                "{\"v\":1,\"event\":\"e\",\"course\":\"C\",\"kind\":\"view\",\"at\":\"today\"} | no instant",
                "{\"v\":1,\"event\":\"e\",\"course\":\"C\",\"kind\":\"view\",\"at\":\"+1000000000-01-01T00:00:00Z\"} | not between",
                "{\"v\":1,\"event\":null,\"course\":\"C\",\"kind\":\"view\",\"at\":\"2026-01-01T00:00:00Z\"} | no field 'event'",
                "{\"v\":1,\"event\":\"e e\",\"course\":\"C\",\"kind\":\"view\",\"at\":\"2026-01-01T00:00:00Z\"} | no blanks"
            })
    void saysWhatIsWrongWithARecord(String value, String reason) {
        assertThat(decode(value))
                .isInstanceOfSatisfying(
                        Decoded.Poison.class,
                        poison -> assertThat(poison.reason()).contains(reason));
    }
}
