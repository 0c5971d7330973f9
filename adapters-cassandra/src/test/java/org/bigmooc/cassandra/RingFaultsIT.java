package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import com.datastax.oss.driver.api.core.CqlSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.testbed.CassandraCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes with three replicas, read and written at LOCAL_QUORUM: any one of them may fall away. */
class RingFaultsIT {

    @TempDir
    static Path folder;

    private static CassandraCluster cluster;

    @BeforeAll
    static void start() {
        cluster = CassandraCluster.start(folder.resolve("ring"), 3);
        for (String contactPoint : cluster.contactPoints().split(",", -1)) {
            awaitPeers(contactPoint);
        }
    }

    /** A ring whose nodes see each other writes down a little later what it tells clients of them. */
    private static void awaitPeers(String contactPoint) {
        try (CqlSession session = RealCassandra.Server.session(contactPoint)) {
            eventually(() -> assertThat(
                            session.execute("SELECT host_id FROM system.peers_v2 WHERE native_port > 0 ALLOW FILTERING")
                                    .all())
                    .hasSize(2));
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void stopNeitherReadsNorWritesWhenOneOfThreeNodesIsKilled(TestReporter reporter) {
        try (StorePorts store = new CassandraPlugin().openStore(OpenStore.context(cluster, Map.of()))) {
            try (SteadyLoad load = new SteadyLoad(store.histories())) {
                killAndGoOn(1, load);
                reporter.publishEntry(figures(load));
                cluster.restart(1);
                eventually(() -> assertThat(nodesUp(store)).isEqualTo(3));
                killAndGoOn(2, load);

                load.endAndCheck();
                assertThat(load.longestGap()).isLessThan(Duration.ofSeconds(5));
                reporter.publishEntry(figures(load));
            }
            assertThat(store.problem()).isEmpty();
        }
    }

    private static void killAndGoOn(int node, SteadyLoad load) {
        int soFar = load.acknowledged();
        eventually(() -> assertThat(load.acknowledged()).isGreaterThan(soFar + 200));
        cluster.kill(node);
        int atTheKill = load.acknowledged();
        eventually(() -> assertThat(load.acknowledged()).isGreaterThan(atTheKill + 500));
    }

    private static Map<String, String> figures(SteadyLoad load) {
        return Map.of(
                "acknowledged", Integer.toString(load.acknowledged()),
                "refused", Integer.toString(load.refused()),
                "longest time without an acknowledgement, ms",
                        Long.toString(load.longestGap().toMillis()));
    }

    private static double nodesUp(StorePorts store) {
        return store.gauges().stream()
                .filter(gauge -> gauge.name().equals("cassandra.nodes-up"))
                .findFirst()
                .orElseThrow()
                .value()
                .getAsDouble();
    }
}
