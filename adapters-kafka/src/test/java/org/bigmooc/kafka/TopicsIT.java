package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.testbed.KafkaCluster;
import org.bigmooc.testbed.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Brokers.class)
class TopicsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void createsWhatIsMissingAsConfigured(KafkaCluster cluster) throws ExecutionException, InterruptedException {
        try (TestLog log = TestLog.on(cluster.bootstrapServers(), Map.of("partitions", "7"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            String topic = log.setting("interaction-topic");
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .values())
                    .flatMap(TopicDescription::partitions)
                    .hasSize(7);
            assertThat(log.ports().problem()).isEmpty();
        }
    }

    @Test
    void refusesATopicWithAnotherNumberOfPartitions(KafkaCluster cluster) {
        try (TestLog first = TestLog.on(cluster.bootstrapServers())) {
            String topic = first.setting("interaction-topic");

            assertThatThrownBy(() -> TestLog.on(
                            cluster.bootstrapServers(), Map.of("interaction-topic", topic, "partitions", "5")))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(topic + " has partitions 4, and plugins.kafka.partitions says 5");
        }
    }

    @Test
    void refusesACompactedTopic(KafkaCluster cluster) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("compacted", Optional.of(4), Optional.empty())
                            .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> TestLog.on(cluster.bootstrapServers(), Map.of("interaction-topic", "compacted")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("compacted");
    }

    @Test
    void refusesMoreReplicasThanThereAreBrokers(KafkaCluster cluster) {
        assertThatThrownBy(() -> TestLog.on(cluster.bootstrapServers(), Map.of("replication-factor", "3")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("plugins.kafka.replication-factor");
    }

    @Test
    void asksForNoMoreBrokersThanAreUpWhenNoTopicIsMissing(KafkaCluster cluster) {
        try (TestLog first = TestLog.on(cluster.bootstrapServers())) {
            Map<String, String> three = Map.of(
                    "interaction-topic", first.setting("interaction-topic"),
                    "feed-topic", first.setting("feed-topic"),
                    "dead-letter-topic", first.setting("dead-letter-topic"),
                    "replication-factor", "3");

            assertThatThrownBy(() -> TestLog.on(cluster.bootstrapServers(), three))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("has replication-factor 1, and plugins.kafka.replication-factor says 3");
        }
    }

    @Test
    void saysSoWithinTenSecondsWhenNobodyAnswers() {
        String servers = "127.0.0.1:" + Ports.free();
        long before = System.nanoTime();

        assertThatThrownBy(() -> TestLog.on(servers))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(servers)
                .hasMessageContaining("bootstrap-servers");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
    }

    @Test
    void saysSoWhenTheServerAnswersNothing() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TestLog.on("127.0.0.1:" + mute.getLocalPort()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("do not answer");
        }
    }

    @Test
    void refusesSettingsWithWhichNoConnectionCanBeMade(KafkaCluster cluster) {
        assertThatThrownBy(() -> TestLog.on(cluster.bootstrapServers(), Map.of("security-protocol", "SASL_NONSENSE")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("security-protocol");
    }
}
