package org.bigmooc.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.bench.Bench;
import org.bigmooc.app.bench.BenchReport;
import org.bigmooc.app.bench.ClusterBench;
import org.bigmooc.app.bench.IngestionBench;
import org.bigmooc.app.bench.LoadingBench;
import org.bigmooc.app.bench.ScoringBench;
import org.bigmooc.app.bench.StreamBench;
import org.bigmooc.app.bench.TrainingBench;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.dataset.DatasetFolder;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.TrainingRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench online|serving|scoring|cluster|ingestion|loading|stream|training}: how fast it is here. */
@Command(
        name = "bench",
        synopsisSubcommandLabel = "(online | serving | scoring | cluster | ingestion | loading | stream | training)",
        description =
                "Measures a service that it starts on the data folder, from a second process, and prints the figures.",
        footer = {
            "",
            "Also: 'bigmooc bench inference --model NAME' measures answers of a model by JMH, where the sources are."
        })
final class BenchCommand {

    /** Topic, group and keyspace of benchmarks, which nobody else uses. */
    private static final String BENCH = "bigmooc_bench";

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

    @Command(
            name = "scoring",
            description =
                    "Scores every learner, as score-all without reasons does, beside the bare product of the learners' states and the courses, in this process. Keeps the lists.")
    int scoring(
            @Mixin CommonOptions common,
            @Option(
                            names = "--model",
                            paramLabel = "VERSION",
                            description = "Which model (default: the one in service).")
                    @Nullable String version) {
        Configuration configuration = common.configuration();
        try (Ports ports = common.ports(configuration, clock)) {
            ScoringBench.Report report = new ScoringBench(
                            ports,
                            configuration.recommendations(),
                            Runtime.getRuntime().availableProcessors(),
                            common.err()::println)
                    .run(Optional.ofNullable(version).map(ModelVersion::new).orElseGet(ports::modelInService));
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "cluster",
            description =
                    "Events at 100 a second: acknowledged by one node -> readable on another. Needs a --config with Kafka and Cassandra, and imported data. Records views.")
    int cluster(
            @Mixin CommonOptions common,
            @Option(
                            names = "--seconds",
                            defaultValue = "20",
                            description = "For the warm-up and for the figure (default: ${DEFAULT-VALUE}).")
                    int seconds,
            @Option(
                            names = "--seed",
                            defaultValue = "42",
                            description = "Of the order of learners (default: ${DEFAULT-VALUE}).")
                    long seed)
            throws IOException, InterruptedException {
        Configuration configuration = common.configuration();
        require(configuration, "kafka", configuration.plugins().log());
        try (Ports ports = common.ports(clock)) {
            BenchReport report = new ClusterBench(
                            ports,
                            configuration.data(),
                            common.configFile(),
                            Duration.ofSeconds(seconds),
                            seed,
                            common.err()::println)
                    .run();
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "ingestion",
            description =
                    "Interactions a second that the Kafka log takes, beside Kafka's own performance tool. Needs a --config with Kafka; uses a topic of its own.")
    int ingestion(
            @Mixin CommonOptions common,
            @Option(
                            names = "--seconds",
                            defaultValue = "20",
                            description = "For each figure (default: ${DEFAULT-VALUE}).")
                    int seconds) {
        Configuration configuration = common.configuration();
        require(configuration, "kafka", configuration.plugins().log());
        Map<String, String> kafka = new HashMap<>(configuration.pluginSettings().getOrDefault("kafka", Map.of()));
        kafka.putAll(Map.of("interaction-topic", BENCH, "group", BENCH, "dead-letter-topic", BENCH + "_dead"));
        try (Ports ports = common.ports(configuration.withPluginSettings("kafka", kafka), clock)) {
            IngestionBench.Report report = new IngestionBench(
                            ports,
                            kafka.getOrDefault("bootstrap-servers", ""),
                            BENCH,
                            configuration.data(),
                            Duration.ofSeconds(seconds))
                    .run();
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "loading",
            description =
                    "Imports a data set into Cassandra, beside the bare write rate of Cassandra's driver. Needs a --config with Cassandra; uses a keyspace of its own.")
    int loading(
            @Mixin CommonOptions common,
            @Option(names = "--from", required = true, paramLabel = "DIR", description = "Folder of the data set.")
                    Path from) {
        Configuration configuration = common.configuration();
        Map<String, String> cassandra =
                new HashMap<>(configuration.pluginSettings().getOrDefault("cassandra", Map.of()));
        cassandra.put("keyspace", BENCH);
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(configuration.withPluginSettings("cassandra", cassandra), clock);
                ImportBar bar = new ImportBar("Importing", common.err(), interruption)) {
            LoadingBench.Report report = new LoadingBench(ports).run(DatasetFolder.open(from), bar);
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "stream",
            description =
                    "Events at a fixed rate, counted by the stream: recorded in Kafka -> counted in the store. Needs a --config with Kafka; uses a topic, a data folder and a keyspace of its own.")
    int stream(
            @Mixin CommonOptions common,
            @Option(names = "--seconds", defaultValue = "300", description = "How long (default: ${DEFAULT-VALUE}).")
                    int seconds,
            @Option(
                            names = "--events-per-second",
                            defaultValue = "2000",
                            description = "How many (default: ${DEFAULT-VALUE}).")
                    int eventsPerSecond)
            throws InterruptedException {
        Configuration configuration = common.configuration();
        require(configuration, "kafka", configuration.plugins().log());
        String topic = BENCH + "_stream";
        Path folder = configuration.data().resolve("bench-stream");
        Configuration apart = with(
                        with(configuration, "kafka", Map.of("interaction-topic", topic, "group", topic)),
                        "cassandra",
                        Map.of("keyspace", BENCH))
                .withData(folder);
        try (Ports ports = common.ports(apart, clock)) {
            String checkpoint =
                    folder.resolve("stream").toAbsolutePath().toUri().toString();
            StreamBench.Report report = new StreamBench(
                            ports, checkpoint, eventsPerSecond, Duration.ofSeconds(seconds), common.err()::println)
                    .run();
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "training",
            description =
                    "Trains a model alone and by replicas on Spark, which work at the same time, and compares quality and CPU time. Serves neither.")
    int training(
            @Mixin CommonOptions common,
            @Option(names = "--model", required = true, paramLabel = "NAME", description = "Such as fm.") String model,
            @Option(
                            names = "--replicas",
                            defaultValue = "2",
                            paramLabel = "N",
                            description = "How many (default: ${DEFAULT-VALUE}).")
                    int replicas,
            @Option(
                            names = "--seed",
                            defaultValue = "42",
                            description = "Of everything random (default: ${DEFAULT-VALUE}).")
                    long seed,
            @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A hyper-parameter; may be repeated.")
                    Map<String, String> hyperparameters) {
        TrainingRequest request = new TrainingRequest(
                model, seed, Optional.ofNullable(hyperparameters).orElse(Map.of()), false);
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock)) {
            TrainingBench bench = new TrainingBench(ports, replicas);
            TrainingBench.Report report;
            try (Bar bar = new Bar("Training " + model, common.err(), interruption)) {
                report = bench.run(request, bar);
            }
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }

    private static Configuration with(Configuration configuration, String plugin, Map<String, String> changes) {
        Map<String, String> settings =
                new HashMap<>(configuration.pluginSettings().getOrDefault(plugin, Map.of()));
        settings.putAll(changes);
        return configuration.withPluginSettings(plugin, settings);
    }

    private static void require(Configuration configuration, String plugin, String configured) {
        if (!plugin.equals(configured)) {
            throw new InvalidInput(
                    "no-cluster",
                    "config",
                    "This needs a configuration with 'log: " + plugin + "', such as cluster.yaml; it has 'log: "
                            + configuration.plugins().log() + "'.");
        }
    }

    private int measure(CommonOptions common, int seconds, long seed, Measurement measurement)
            throws IOException, InterruptedException {
        try (Ports ports = common.ports(clock)) {
            Bench bench = new Bench(
                    ports,
                    common.configuration().data(),
                    common.configFile(),
                    Duration.ofSeconds(seconds),
                    seed,
                    common.err()::println);
            BenchReport report = measurement.of(bench);
            common.answer(report, report.text());
        }
        return ExitCode.OK;
    }
}
