package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.time.Duration;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The only broker, and the network to it, fail while 2,000 events a second arrive. */
class OneBrokerFaultsIT extends BrokerFaults {

    private static final int CUTS = 3;
    private static KafkaCluster cluster;

    @BeforeAll
    static void start() {
        cluster = Brokers.start(1);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @AfterEach
    void repair() {
        cluster.link(0).heal();
        if (!cluster.isAlive(0)) {
            cluster.restart(0);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheOnlyBrokerIsKilledAndRestarted(TestReporter reporter) {
        try (TestLog node = TestLog.on(cluster.bootstrapServers());
                Subscription subscription = node.log().subscribe(tally);
                SteadyLoad load = new SteadyLoad(node.log(), PER_SECOND)) {
            awaitFullSpeed();
            cluster.kill(0);
            cluster.restart(0);

            Duration recovery = recovery(load, subscription);
            assertThat(load.longestCall()).isLessThan(PATIENCE_OF_A_CALLER);
            publish(reporter, load, recovery);
        }
    }

    @Test
    void callersAreToldInTimeThatTheConnectionStalls(TestReporter reporter) {
        try (TestLog node = TestLog.on(cluster.linkedBootstrapServers());
                Subscription subscription = node.log().subscribe(tally);
                SteadyLoad load = new SteadyLoad(node.log(), PER_SECOND)) {
            awaitFullSpeed();
            cluster.link(0).stall();
            eventually(() -> assertThat(load.failures()).isPositive());
            assertThat(node.ports().problem()).isPresent();
            cluster.link(0).heal();

            Duration recovery = recovery(load, subscription);
            assertThat(load.longestCall()).isLessThan(PATIENCE_OF_A_CALLER);
            assertThat(node.ports().problem()).isEmpty();
            publish(reporter, load, recovery);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenConnectionsBreakAgainAndAgain(TestReporter reporter) {
        try (TestLog node = TestLog.on(cluster.linkedBootstrapServers());
                Subscription subscription = node.log().subscribe(tally);
                SteadyLoad load = new SteadyLoad(node.log(), PER_SECOND)) {
            awaitFullSpeed();
            for (int cut = 0; cut < CUTS; cut++) {
                int before = tally.count();
                cluster.link(0).cut();
                cluster.link(0).heal();
                eventually(() -> assertThat(tally.count()).isGreaterThan(before + PER_SECOND));
            }

            Duration recovery = recovery(load, subscription);
            assertThat(load.longestCall()).isLessThan(PATIENCE_OF_A_CALLER);
            publish(reporter, load, recovery);
        }
    }
}
