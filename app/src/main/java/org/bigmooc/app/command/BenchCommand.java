package org.bigmooc.app.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.bench.Bench;
import org.bigmooc.app.bench.BenchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench online|serving}: how fast it is here. */
@Command(
        name = "bench",
        synopsisSubcommandLabel = "(online | serving)",
        description =
                "Measures a service that it starts on the data folder, from a second process, and prints the figures.")
final class BenchCommand {

    private final Clock clock;

    BenchCommand(Clock clock) {
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Measurement {
        BenchReport of(Bench bench) throws IOException, InterruptedException;
    }

    @Command(
            name = "online",
            description =
                    "Clicks at 100 a second: acknowledged -> new recommendations readable; then durable interactions with 64 callers. Records views.")
    int online(
            @Mixin CommonOptions common,
            @Option(
                            names = "--seconds",
                            defaultValue = "20",
                            description = "For each figure (default: ${DEFAULT-VALUE}).")
                    int seconds,
            @Option(
                            names = "--seed",
                            defaultValue = "42",
                            description = "Of the order of learners (default: ${DEFAULT-VALUE}).")
                    long seed)
            throws IOException, InterruptedException {
        return measure(common, seconds, seed, Bench::online);
    }

    @Command(
            name = "serving",
            description =
                    "Reads of recommendations at 500 a second over 8 connections, not precomputed and precomputed.")
    int serving(
            @Mixin CommonOptions common,
            @Option(
                            names = "--seconds",
                            defaultValue = "20",
                            description = "For each figure (default: ${DEFAULT-VALUE}).")
                    int seconds,
            @Option(
                            names = "--seed",
                            defaultValue = "42",
                            description = "Of the order of learners (default: ${DEFAULT-VALUE}).")
                    long seed)
            throws IOException, InterruptedException {
        return measure(common, seconds, seed, Bench::serving);
    }

    private int measure(CommonOptions common, int seconds, long seed, Measurement measurement)
            throws IOException, InterruptedException {
        try (Ports ports = common.ports(clock)) {
            Bench bench = new Bench(
                    ports, common.configuration().data(), Duration.ofSeconds(seconds), seed, common.err()::println);
            BenchReport report = measurement.of(bench);
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }
}
