package org.bigmooc.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.training.ModelVersion;

/** How soon one node of a cluster knows what another one acknowledged. Starts two nodes of its own and stops them again. */
public final class ClusterBench {

    private static final String KEY_NAME = "bench";
    private static final int CONNECTIONS = 16;
    private static final double EVENTS_PER_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long NANOS_BETWEEN_READS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Ports ports;
    private final Path data;
    private final Optional<Path> config;
    private final Duration time;
    private final long seed;
    private final Consumer<String> progress;

    /** Measures for {@code time}, after a warm-up as long. */
    public ClusterBench(
            Ports ports, Path data, Optional<Path> config, Duration time, long seed, Consumer<String> progress) {
        this.ports = ports;
        this.data = data;
        this.config = config;
        this.time = time;
        this.seed = seed;
        this.progress = progress;
    }

    /** Views are posted to one node, and the learner's recommendations are read from the other until they know. */
    public BenchReport run() throws IOException, InterruptedException {
        Population population = Population.of(ports.store(), seed);
        ManageApiKeys keys = new ManageApiKeys(ports.store().apiKeys(), ports.clock(), new SecureRandom());
        String key = keys.issue(KEY_NAME);
        progress.accept("starting two nodes");
        try (ServiceProcess one = ServiceProcess.start(data.resolve("bench-node-1"), config);
                ServiceProcess other = ServiceProcess.start(data.resolve("bench-node-2"), config)) {
            Histogram readable = new ConcurrentHistogram(3);
            ApiClient written = new ApiClient(one.address(), key);
            ApiClient read = new ApiClient(other.address(), key);
            LoadGenerator load = new LoadGenerator(CONNECTIONS);
            progress.accept("warming up");
            load.atRate("warm-up", EVENTS_PER_SECOND, time, number -> event(written, read, population, number));
            progress.accept("events at a fixed rate");
            long offset = 1_000_000;
            Latencies whole = load.atRate(
                    "read before, posted to one node, read anew from the other",
                    EVENTS_PER_SECOND,
                    time,
                    number -> readable.recordValue(event(written, read, population, offset + number)));
            Latencies known = Latencies.of(
                    "  of this: acknowledged by one -> readable on the other", readable, 0, time.toNanos() / 1e9, "");
            return new BenchReport(
                    "cluster",
                    BenchReport.Machine.here(),
                    population.size(),
                    ports.registry().current().map(ModelVersion::id).orElse("none"),
                    (int) time.toSeconds(),
                    (int) time.toSeconds(),
                    List.of(whole, known),
                    one.residentMebibytes().orElse(0L),
                    one.cpu().toMillis() / 1e3);
        } finally {
            keys.revoke(KEY_NAME);
        }
    }

    /**
     * Returns the nanoseconds from the acknowledgement to the other node's first answer that was computed from the new history. Asks seldom enough
     * not to be most of the load itself.
     */
    private long event(ApiClient written, ApiClient read, Population population, long number) throws IOException {
        String learner = population.learner(number);
        read.recommendations(learner);
        Instant before = ports.clock().instant();
        written.record(learner, population.courseNewTo(learner, number), "view");
        long acknowledged = System.nanoTime();
        do {
            if (System.nanoTime() - acknowledged > PATIENCE.toNanos()) {
                throw new IOException("learner " + learner + " still gets an answer from before the event");
            }
            LockSupport.parkNanos(NANOS_BETWEEN_READS);
        } while (read.recommendations(learner).isBefore(before));
        return System.nanoTime() - acknowledged;
    }
}
