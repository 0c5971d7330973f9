package org.bigmooc.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelTrainer;
import org.bigmooc.domain.training.TrainModel;
import org.bigmooc.domain.training.TrainingRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train --model NAME}: trains a model, publishes it, and puts it in service if it is better. */
@Command(
        name = "train",
        description = {
            "Trains a model on the enrolments in the store, or on a prepared data set, publishes it, and puts it in service if it is better than the one there.",
            "A training that was stopped or killed goes on where its last checkpoint is."
        })
final class TrainCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description =
                    "popularity, trend, transitions, ease, sknn, metapath2vec, fm, gru4rec, bert4rec, sasrec or ensemble.")
    private String model = "";

    @Option(names = "--seed", defaultValue = "42", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A hyper-parameter, such as epochs=5; may be repeated.")
    private Map<String, String> hyperparameters = new TreeMap<>();

    @Option(names = "--fresh", description = "Begin anew, whatever checkpoint there is.")
    private boolean fresh;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = {
                "Train by so many executors of Spark together: on this machine, or where plugins.spark.master of the configuration says.",
                "For sasrec, bert4rec, gru4rec and fm."
            })
    private @Nullable Integer replicas;

    @Option(
            names = "--prepared",
            paramLabel = "RUN|DIR",
            description = {
                "Train on a data set that 'prepare' made instead of on the store: a run in prepared/ of the data folder, or a folder or URI. It is",
                "read by Spark, and only if it is what its manifest says."
            })
    private @Nullable String prepared;

    TrainCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // the lock only has to be held
    public Integer call() throws Exception {
        if (repeat.wanted()) {
            return repeat.repeat(common, clock);
        }
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                FolderLock lock = FolderLock.take(common.configuration().data(), "train")) {
            return common.recorded(ports, () -> train(ports, interruption));
        }
    }

    private int train(Ports ports, Interruption interruption) {
        ModelTrainer trainer = replicas == null ? ports.engine().trainer() : ports.replicatedTrainer(replicas);
        TrainModel training = prepared == null
                ? ports.trainModel(trainer)
                : ports.trainModel(read(prepared, ports, interruption), trainer);
        TrainModel.Trained trained;
        try (Bar bar = new Bar("Training " + model, common.err(), interruption)) {
            trained = training.train(new TrainingRequest(model, seed, hyperparameters, !fresh), bar);
        }
        common.answer(trained, text(trained.card()) + "\n" + trained.decision().sentence());
        return ExitCode.OK;
    }

    private Supplier<Dataset> read(String named, Ports ports, Interruption interruption) {
        try (Bar bar = new Bar("Reading", common.err(), interruption)) {
            Dataset dataset = ports.batch().preparedDatasets().read(location(named), bar.watching());
            return () -> dataset;
        }
    }

    /** A run of the data folder comes first, then a folder; a mere name that is neither is taken for a run. */
    private String location(String named) {
        if (named.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return named;
        }
        Path run = common.configuration().data().resolve("prepared").resolve(named);
        Path path = Path.of(named);
        boolean isPath = named.contains("/") || Files.exists(path);
        Path folder = isPath && !Files.isDirectory(run) ? path : run;
        return folder.toAbsolutePath().toUri().toString();
    }

    private static String text(ModelCard card) {
        return String.format(
                Locale.ROOT,
                "%s: %d learners, %d courses, seed %d, %d s (%d s of CPU)%n%s%n%s%n%s",
                card.version(),
                card.learners(),
                card.courses(),
                card.seed(),
                card.duration().toSeconds(),
                card.cpu().toSeconds(),
                line("validation", card.validation()),
                line("test", card.test()),
                line("test, against 100 sampled courses", card.sampledTest()));
    }

    private static String line(String name, RankingMetrics metrics) {
        return String.format(
                Locale.ROOT,
                "  %-34s NDCG@10 %.4f  HR@10 %.4f  MRR %.4f",
                name,
                metrics.ndcgAt10(),
                metrics.hitRate().getOrDefault(10, 0.0),
                metrics.mrr());
    }
}
