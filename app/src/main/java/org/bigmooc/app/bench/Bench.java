package org.bigmooc.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.training.ModelVersion;

/** The benchmarks of a running service. Each starts a service of its own on the data folder and stops it again. */
public final class Bench {

    private static final String KEY_NAME = "bench";
    private static final int CONNECTIONS = 8;
    private static final int CALLERS = 64;

    /** More learners than one measurement asks about. */
    private static final int FORGOTTEN = 30_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double CLICKS_PER_SECOND = 100;
    private static final double READS_PER_SECOND = 500;

    private final Ports ports;
    private final Path data;
    private final Optional<Path> config;
    private final Duration time;
    private final Duration warmUp;
    private final long seed;
    private final Consumer<String> progress;
    private final List<Latencies> figures = new ArrayList<>();

    /** Measures each figure for {@code time}, and says to {@code progress} what is being measured. */
    public Bench(Ports ports, Path data, Optional<Path> config, Duration time, long seed, Consumer<String> progress) {
        this.ports = ports;
        this.data = data;
        this.config = config;
        this.time = time;
        this.warmUp = time;
        this.seed = seed;
        this.progress = progress;
    }

    /** A click is acknowledged, and then its learner's recommendations are read: are they new, and how soon? */
    public BenchReport online() throws IOException, InterruptedException {
        return run("online", (api, population) -> {
            LoadGenerator clicks = new LoadGenerator(CONNECTIONS);
            progress.accept("warming up");
            clicks.atRate("warm-up", CLICKS_PER_SECOND, warmUp, number -> click(api, population, number));
            progress.accept("clicks at a fixed rate");
            measureClicks(clicks, api, population);
            progress.accept("durable interactions, as many as possible");
            LoadGenerator callers = new LoadGenerator(CALLERS);
            LoadGenerator.Request interaction =
                    number -> api.record(population.learner(number), population.course(number * 7), "view");
            callers.asFastAsPossible("warm-up", warmUp, interaction);
            figures.add(callers.asFastAsPossible("durable interactions, " + CALLERS + " callers", time, interaction));
        });
    }

    private void measureClicks(LoadGenerator clicks, ApiClient api, Population population) {
        org.HdrHistogram.Histogram readable = new org.HdrHistogram.ConcurrentHistogram(3);
        long offset = 1_000_000;
        figures.add(clicks.atRate(
                "click -> acknowledged -> new recommendations read",
                CLICKS_PER_SECOND,
                time,
                number -> readable.recordValue(click(api, population, offset + number))));
        figures.add(Latencies.of(
                "  of this: acknowledged -> new recommendations read", readable, 0, time.toNanos() / 1e9, ""));
    }

    /** Returns the nanoseconds from the acknowledgement to the first answer that was computed after the click. */
    private long click(ApiClient api, Population population, long number) throws IOException {
        String learner = population.learner(number);
        Instant before = ports.clock().instant();
        api.record(learner, population.courseNewTo(learner, number), "view");
        long acknowledged = System.nanoTime();
        while (api.recommendations(learner).isBefore(before)) {
            if (System.nanoTime() - acknowledged > PATIENCE.toNanos()) {
                throw new IOException("learner " + learner + " still gets an answer from before the click");
            }
        }
        return System.nanoTime() - acknowledged;
    }

    /** Recommendations of random learners are read: first none of them computed before, then all. */
    public BenchReport serving() throws IOException, InterruptedException {
        return run("serving", (api, population) -> {
            LoadGenerator readers = new LoadGenerator(CONNECTIONS);
            progress.accept("warming up");
            forget(population);
            readers.atRate("warm-up", READS_PER_SECOND, warmUp, number -> read(api, population, number));
            progress.accept("reading, nothing precomputed");
            forget(population);
            figures.add(readers.atRate(
                    "nothing precomputed, 8 connections",
                    READS_PER_SECOND,
                    time,
                    number -> read(api, population, number)));
            progress.accept("reading again, precomputed");
            figures.add(readers.atRate(
                    "precomputed, 8 connections", READS_PER_SECOND, time, number -> read(api, population, number)));
            progress.accept("reading as fast as possible");
            forget(population);
            figures.add(readers.asFastAsPossible(
                    "nothing precomputed, 8 connections, as fast as possible",
                    time,
                    number -> read(api, population, number)));
        });
    }

    private static void read(ApiClient api, Population population, long number) throws IOException {
        api.recommendations(population.learner(number));
    }

    private void forget(Population population) {
        population.learners().parallelStream()
                .limit(FORGOTTEN)
                .forEach(learner -> ports.store().recommendations().erase(new LearnerId(learner)));
    }

    @FunctionalInterface
    private interface Measurement {
        void take(ApiClient api, Population population) throws IOException, InterruptedException;
    }

    private BenchReport run(String name, Measurement measurement) throws IOException, InterruptedException {
        Population population = Population.of(ports.store(), seed);
        ManageApiKeys keys = new ManageApiKeys(ports.store().apiKeys(), ports.clock(), new SecureRandom());
        String key = keys.issue(KEY_NAME);
        try (ServiceProcess service = ServiceProcess.start(data, config)) {
            measurement.take(new ApiClient(service.address(), key), population);
            return new BenchReport(
                    name,
                    BenchReport.Machine.here(),
                    population.size(),
                    ports.registry().current().map(ModelVersion::id).orElse("none"),
                    (int) warmUp.toSeconds(),
                    (int) time.toSeconds(),
                    List.copyOf(figures),
                    service.residentMebibytes().orElse(0L),
                    service.cpu().toMillis() / 1e3);
        } finally {
            keys.revoke(KEY_NAME);
        }
    }
}
