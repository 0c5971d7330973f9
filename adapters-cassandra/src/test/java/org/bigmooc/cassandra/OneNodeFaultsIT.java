package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Eventually.inParallel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.testbed.CassandraCluster;
import org.bigmooc.testbed.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the only node of Cassandra falls away, halts or is not there at all. */
class OneNodeFaultsIT {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    @TempDir
    static Path folder;

    private static CassandraCluster cluster;
    private StorePorts store;

    @BeforeAll
    static void start() {
        cluster = CassandraCluster.start(folder.resolve("ring"), 1);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void open() {
        store = new CassandraPlugin().openStore(OpenStore.context(cluster, Map.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void loseNothingThatWasAcknowledgedBeforeANodeWasKilled(TestReporter reporter) {
        try (SteadyLoad load = new SteadyLoad(store.histories())) {
            eventually(() -> assertThat(load.acknowledged()).isGreaterThan(300));
            cluster.kill(0);
            int before = load.acknowledged();
            eventually(() -> assertThat(load.refused()).isPositive());
            cluster.restart(0);
            long ready = System.nanoTime();
            eventually(() -> assertThat(load.acknowledged()).isGreaterThan(before));
            reporter.publishEntry(Map.of(
                    "acknowledged again after the node was ready, ms",
                    Long.toString(Duration.ofNanos(System.nanoTime() - ready).toMillis()),
                    "refused meanwhile",
                    Integer.toString(load.refused())));
            eventually(() -> assertThat(load.acknowledged()).isGreaterThan(before + 300));

            load.endAndCheck();
        }
        assertThat(store.problem()).isEmpty();
    }

    @Test
    void areToldOfQuicklyByEveryPortWhileTheNodeHalts() {
        store.courses().save(Samples.courses("C_1"));
        eventually(() -> assertThat(store.courses().current().size()).isEqualTo(1));
        cluster.pause(0);
        try {
            everyRead().parallel().forEach(OneNodeFaultsIT::assertUnavailableSoon);
            inParallel(
                    64, caller -> assertUnavailableSoon(() -> store.histories().of(LEARNER)));
            assertUnavailableSoon(() -> store.histories()
                    .extend(IntStream.range(0, 200)
                            .mapToObj(i -> Samples.enrol("U_" + i, "C_1", i))
                            .toList()));
            assertThat(store.courses().current().size()).isEqualTo(1);
            eventually(() -> assertThat(store.problem())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains(cluster.contactPoints())));
        } finally {
            cluster.resume(0);
        }
        eventually(() -> assertThatCode(() -> store.histories().of(LEARNER)).doesNotThrowAnyException());
        eventually(() -> assertThat(store.problem()).isEmpty());
    }

    private Stream<ThrowingCallable> everyRead() {
        return Stream.of(
                () -> store.facts().around(new CourseId("C_9")),
                () -> store.learners().find(LEARNER),
                () -> store.learners().existing(List.of(LEARNER)),
                () -> store.credentials().find(LEARNER),
                () -> store.sessions().find("ab12"),
                () -> store.apiKeys().find("ab12"),
                () -> store.apiKeys().all(),
                () -> store.recommendations().find(LEARNER),
                () -> store.recommendations().erase(LEARNER),
                () -> store.models().orElseThrow().served());
    }

    private static void assertUnavailableSoon(ThrowingCallable call) {
        long begin = System.nanoTime();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(call);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void areToldOfAtTheStartWhenNobodyAnswers() {
        String nobody = "127.0.0.1:" + Ports.free();
        PluginContext context = OpenStore.context(cluster, Map.of("contact-points", nobody));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> new CassandraPlugin().openStore(context))
                .withMessageContaining(nobody);
    }

    @Test
    void areToldOfAtTheStartWhenTheNodeHalts() {
        cluster.pause(0);
        try {
            long begin = System.nanoTime();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> new CassandraPlugin().openStore(OpenStore.context(cluster, Map.of())))
                    .withMessageContaining(cluster.contactPoints());
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(16));
        } finally {
            cluster.resume(0);
        }
    }
}
