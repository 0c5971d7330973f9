package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

/** What tests of faults have in common: a steady load, what must hold after the fault, and the figures of the recovery. */
abstract class BrokerFaults {

    static final int PER_SECOND = 2_000;
    static final int SOME_SECONDS = 3 * PER_SECOND;
    static final Duration PATIENCE_OF_A_CALLER = Duration.ofSeconds(10);

    final Tally tally = new Tally();
    private String test = "";

    @BeforeEach
    void remember(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName();
    }

    /** Returns when the load has run for some seconds. */
    void awaitFullSpeed() {
        eventually(() -> assertThat(tally.count()).isGreaterThan(SOME_SECONDS));
    }

    /** How long it takes from now until new events are handled again; then everything must be. */
    Duration recovery(SteadyLoad load, Subscription subscription) {
        long start = System.nanoTime();
        int handledBefore = tally.count();
        eventually(() -> assertThat(tally.count()).isGreaterThan(handledBefore));
        Duration recovery = Duration.ofNanos(System.nanoTime() - start);
        eventually(() -> assertThat(tally.count()).isGreaterThan(handledBefore + SOME_SECONDS));
        load.finish();
        Set<Interaction> missing = new HashSet<>(load.acknowledged());
        eventually(() -> {
            missing.removeAll(tally.applied());
            assertThat(missing).isEmpty();
        });
        eventually(() -> assertThat(subscription.lag()).isZero());
        assertThat(tally.outOfOrder()).isEmpty();
        return recovery;
    }

    /** Tells the figures to those who read the test's report, and keeps them in a file. */
    void publish(TestReporter reporter, SteadyLoad load, Duration recovery) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("acknowledged", Integer.toString(load.acknowledgements()));
        figures.put("calls that failed and were repeated", Integer.toString(load.failures()));
        figures.put("handed over again", Integer.toString(tally.repeated()));
        figures.put("longest call (ms)", Long.toString(load.longestCall().toMillis()));
        figures.put(
                "longest time without an acknowledgement (ms)",
                Long.toString(load.longestSilence().toMillis()));
        figures.put("handled again after (ms)", Long.toString(recovery.toMillis()));
        reporter.publishEntry(figures);
        write(figures);
    }

    /** The build's reports do not show published entries. */
    private void write(Map<String, String> figures) {
        try {
            Files.writeString(
                    Path.of("target", test + ".txt"),
                    figures.entrySet().stream()
                            .map(figure -> figure.getKey() + ": " + figure.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
