package org.bigmooc.ml.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelTrainer;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.evaluation.HeldOutRanks;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.PartOfProgress;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.registry.DiskModelRegistry;

/** Trains in this process or by replicas elsewhere, measures the result, and publishes it on disk. */
final class LocalModelTrainer implements ModelTrainer {

    private final ModelKinds kinds;
    private final ModelReader reader;
    private final DiskModelRegistry registry;
    private final HeldOutEvaluation evaluation;
    private final Checkpoints checkpoints;
    private final Meter meter;
    private final Optional<ReplicatedTraining> replicated;

    LocalModelTrainer(
            ModelKinds kinds,
            ModelReader reader,
            DiskModelRegistry registry,
            HeldOutEvaluation evaluation,
            Checkpoints checkpoints,
            Meter meter,
            Optional<ReplicatedTraining> replicated) {
        this.kinds = kinds;
        this.reader = reader;
        this.registry = registry;
        this.evaluation = evaluation;
        this.checkpoints = checkpoints;
        this.meter = meter;
        this.replicated = replicated;
    }

    @Override
    public List<String> models() {
        return kinds.names();
    }

    @Override
    public ModelCard train(TrainingRequest request, Dataset dataset, TrainingListener listener) {
        ModelKind kind = kinds.get(request.model());
        SortedMap<String, String> hyperparameters = kind.hyperparameters(request.hyperparameters());
        DatasetSplit split = HeldOut.split(dataset);
        String dataHash = dataset.hash();
        double trainingShare = kind.quick() ? 0.5 : 0.95;
        int replicas = replicated.map(ReplicatedTraining::count).orElse(1);
        replicated.ifPresent(training -> training.require(kind));
        Path checkpoint = checkpoints.of(kind.name(), dataHash, request.seed(), hyperparameters, replicas);
        TrainingCost cost =
                TrainingCost.begin(checkpoint, request.resume(), meter, new PartOfProgress(listener, 0, trainingShare));
        TrainingTask task = new TrainingTask(
                split,
                request.seed(),
                hyperparameters,
                checkpoint,
                request.resume(),
                cost,
                new PublishedBefore(registry, reader, dataHash, request.seed()));
        TrainedModel trained = train(kind, request, task, cost);
        TrainingCost.Cost paid = cost.soFar();
        HeldOutRanks ranks = evaluation.measure(trained, split, new PartOfProgress(listener, trainingShare, 1));
        ModelCard published = registry.publish(
                kind.name(), version -> card(version, kind, dataHash, task, paid, ranks), dataset.courses(), folder -> {
                    trained.write(folder);
                    KeptRanks.write(folder, ranks.validation());
                });
        checkpoints.forget(task.checkpoints());
        return published;
    }

    private TrainedModel train(ModelKind kind, TrainingRequest request, TrainingTask task, TrainingCost cost) {
        task.listener()
                .progressed(new TrainingProgress(
                        "training", 0, OptionalDouble.empty(), OptionalDouble.empty(), 0, Duration.ZERO));
        try {
            return replicated.isPresent() ? replicated.get().train(kind, request, task, cost) : kind.train(task);
        } finally {
            cost.note();
        }
    }

    private ModelCard card(
            ModelVersion version,
            ModelKind kind,
            String dataHash,
            TrainingTask task,
            TrainingCost.Cost paid,
            HeldOutRanks ranks) {
        Dataset dataset = task.split().dataset();
        return new ModelCard(
                version,
                kind.name(),
                dataHash,
                dataset.size(),
                dataset.courses().size(),
                dataset.enrolments(),
                task.seed(),
                new TreeMap<>(task.hyperparameters()),
                ranks.validation().metrics(),
                ranks.test().metrics(),
                ranks.sampledTest().metrics(),
                paid.took(),
                paid.cpu(),
                meter.clock().instant());
    }
}
