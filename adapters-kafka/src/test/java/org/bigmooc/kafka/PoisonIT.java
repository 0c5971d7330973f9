package org.bigmooc.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Brokers.class)
class PoisonIT {

    private static final int MEGABYTE = 1_000_000;

    private final List<Interaction> handled = new CopyOnWriteArrayList<>();
    private final List<Interaction> asked = new CopyOnWriteArrayList<>();

    /** Knows the course C_1 and the learner U_1. */
    private final class Strict implements InteractionHandler {

        @Override
        public void handle(List<Interaction> batch) {
            handled.addAll(batch);
        }

        @Override
        public Map<Interaction, String> objections(List<Interaction> batch) {
            asked.addAll(batch);
            Map<Interaction, String> objections = new HashMap<>();
            for (Interaction one : batch) {
                if (!one.learner().value().equals("U_1")) {
                    objections.put(one, "There is no learner " + one.learner() + ".");
                } else if (!one.course().value().equals("C_1")) {
                    objections.put(one, "There is no course " + one.course() + ".");
                }
            }
            return objections;
        }
    }

    private static byte[] json(String course, int version) {
        return ("{\"v\":" + version + ",\"event\":\"e-" + course + "\",\"course\":\"" + course
                        + "\",\"kind\":\"view\",\"at\":\"2026-01-01T00:00:00Z\"}")
                .getBytes(UTF_8);
    }

    @Test
    void putsAsideWhatCannotBeUnderstoodOrAppliedAndGoesOn(KafkaCluster cluster) {
        String servers = cluster.bootstrapServers();
        try (TestLog log = TestLog.on(servers, Map.of("partitions", "1"));
                Producer<byte[], byte[]> foreign = Records.producer(servers)) {
            String topic = log.setting("interaction-topic");
            List.of(
                            Records.record(topic, "U_1", "C_1".getBytes(UTF_8)),
                            Records.record(topic, "U_1", "this is no JSON".getBytes(UTF_8)),
                            Records.record(topic, "U_1", json("C_1", 7)),
                            Records.record(topic, "U_1", json("C_unknown", 1)),
                            Records.record(topic, "U_unknown", json("C_1", 1)),
                            Records.record(topic, "U_1", new byte[MEGABYTE]),
                            Records.record(topic, null, json("C_1", 1)),
                            Records.record(topic, "U_1", json("C_1", 1)))
                    .forEach(one -> assertThat(foreign.send(one)).isNotNull());
            foreign.flush();
            log.log().append(List.of(enrol("U_1", "C_own", 1)));

            try (Subscription subscription = log.log().subscribe(new Strict())) {
                eventually(() -> assertThat(handled).hasSize(3));
                eventually(() -> assertThat(subscription.lag()).isZero());
            }

            assertThat(handled).extracting(one -> one.course().value()).containsExactly("C_1", "C_1", "C_own");
            assertThat(asked).extracting(one -> one.course().value()).doesNotContain("C_own");
            List<ConsumerRecord<byte[], byte[]>> dead = Records.all(servers, log.setting("dead-letter-topic"));
            assertThat(dead)
                    .extracting(one -> Records.header(one, DeadLetters.REASON))
                    .satisfiesExactlyInAnyOrder(
                            reason -> assertThat(reason).contains("neither a JSON object nor a course id"),
                            reason -> assertThat(reason).contains("version is not 1"),
                            reason -> assertThat(reason).contains("1000000 bytes"),
                            reason -> assertThat(reason).contains("no key"),
                            reason -> assertThat(reason).contains("no course C_unknown"),
                            reason -> assertThat(reason).contains("no learner U_unknown"));
            assertThat(dead).allSatisfy(one -> {
                assertThat(Records.header(one, DeadLetters.TOPIC)).isEqualTo(topic);
                assertThat(Records.header(one, DeadLetters.PARTITION)).isEqualTo("0");
            });
            assertThat(dead)
                    .filteredOn(one -> !Records.header(one, DeadLetters.LENGTH).isEmpty())
                    .singleElement()
                    .satisfies(one -> assertThat(one.value()).hasSize(DeadLetters.LONGEST_VALUE));
            assertThat(log.gauge("dead-letters")).isEqualTo(6);
        }
    }

    @Test
    void takesTheSameEventAgainWhenWhatWasWrongIsMended(KafkaCluster cluster) {
        String servers = cluster.bootstrapServers();
        AtomicBoolean mended = new AtomicBoolean();
        InteractionHandler strict = new Strict();
        InteractionHandler handler = new InteractionHandler() {

            @Override
            public void handle(List<Interaction> batch) {
                strict.handle(batch);
            }

            @Override
            public Map<Interaction, String> objections(List<Interaction> batch) {
                return mended.get() ? Map.of() : strict.objections(batch);
            }
        };
        try (TestLog log = TestLog.on(servers, Map.of("partitions", "1"));
                Producer<byte[], byte[]> foreign = Records.producer(servers);
                Subscription subscription = log.log().subscribe(handler)) {
            ProducerRecord<byte[], byte[]> late =
                    Records.record(log.setting("interaction-topic"), "U_1", json("C_late", 1));
            assertThat(foreign.send(late)).isNotNull();
            eventually(() -> assertThat(log.gauge("dead-letters")).isEqualTo(1));
            eventually(() -> assertThat(subscription.lag()).isZero());

            mended.set(true);
            assertThat(foreign.send(late)).isNotNull();

            eventually(() ->
                    assertThat(handled).extracting(one -> one.course().value()).containsExactly("C_late"));
        }
    }
}
