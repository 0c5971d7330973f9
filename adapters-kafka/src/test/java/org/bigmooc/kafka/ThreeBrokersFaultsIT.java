package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The most important of three brokers fails while 2,000 events a second arrive. */
class ThreeBrokersFaultsIT extends BrokerFaults {

    private static KafkaCluster cluster;

    @BeforeAll
    static void start() {
        cluster = Brokers.start(3);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @AfterEach
    void repair() {
        for (int broker = 0; broker < cluster.size(); broker++) {
            if (cluster.isAlive(broker)) {
                cluster.resume(broker);
            } else {
                cluster.restart(broker);
            }
        }
    }

    @Test
    void eventsGoOnWhenOneOfThreeBrokersIsKilled(TestReporter reporter) {
        try (TestLog node = TestLog.on(cluster.bootstrapServers());
                Subscription subscription = node.log().subscribe(tally);
                SteadyLoad load = new SteadyLoad(node.log(), PER_SECOND)) {
            awaitFullSpeed();
            int victim = coordinator(node);
            cluster.kill(victim);

            Duration recovery = recovery(load, subscription);
            assertThat(cluster.isAlive(victim)).isFalse();
            assertThat(load.longestCall()).isLessThan(PATIENCE_OF_A_CALLER);
            publish(reporter, load, recovery);
        }
    }

    @Test
    void eventsGoOnWhenOneOfThreeBrokersHangsAndComesBack(TestReporter reporter) {
        try (TestLog node = TestLog.on(cluster.bootstrapServers());
                Subscription subscription = node.log().subscribe(tally);
                SteadyLoad load = new SteadyLoad(node.log(), PER_SECOND)) {
            awaitFullSpeed();
            int victim = coordinator(node);
            cluster.pause(victim);
            int before = tally.count();
            eventually(() -> assertThat(tally.count()).isGreaterThan(before + SOME_SECONDS));
            cluster.resume(victim);

            Duration recovery = recovery(load, subscription);
            assertThat(load.longestCall()).isLessThan(PATIENCE_OF_A_CALLER);
            publish(reporter, load, recovery);
        }
    }

    /** The broker that the group depends on most. */
    private static int coordinator(TestLog node) {
        try (Admin admin = Admin.create(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) cluster.bootstrapServers()))) {
            String group = node.setting("group");
            return admin.describeConsumerGroups(List.of(group)).describedGroups().values().stream()
                            .map(one -> one.toCompletionStage()
                                    .toCompletableFuture()
                                    .join())
                            .mapToInt(one -> one.coordinator().id())
                            .findFirst()
                            .orElseThrow()
                    - 1;
        }
    }
}
