package org.bigmooc.ml.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.domain.recommendation.LiveRecommenders;
import org.bigmooc.domain.training.ForcedPromotions;
import org.bigmooc.domain.training.ModelEvaluator;
import org.bigmooc.domain.training.ModelFiles;
import org.bigmooc.domain.training.ModelRegistry;
import org.bigmooc.domain.training.ModelTrainer;
import org.bigmooc.domain.training.ModelTuner;
import org.bigmooc.domain.training.OnlineLearning;
import org.bigmooc.domain.training.OnlineReplay;
import org.bigmooc.domain.training.ReplicaTrainer;
import org.bigmooc.domain.training.Replicas;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.live.LiveCounts;
import org.bigmooc.ml.online.OnlinePlan;
import org.bigmooc.ml.registry.DiskModelRegistry;

/** The ports of the engine in this process. */
final class LocalEngine implements EnginePorts {

    private final Path data;
    private final DiskModelRegistry registry;
    private final Function<Optional<ReplicatedTraining>, ModelTrainer> trainer;
    private final ReplicaTrainer replicaTrainer;
    private final ModelTuner tuner;
    private final OnlineReplay onlineReplay;
    private final OnlineLearning onlineLearning;
    private final ModelEvaluator evaluator;
    private final LiveRecommenders live = new LiveCounts();

    LocalEngine(Path data, Clock clock, ModelKinds kinds, Diversity diversity, OnlinePlan onlinePlan) {
        ModelReader reader = new ModelReader(kinds, diversity);
        DiskModelRegistry disk = new DiskModelRegistry(data.resolve("models"), reader, clock);
        HeldOutEvaluation evaluation =
                new HeldOutEvaluation(Runtime.getRuntime().availableProcessors());
        Meter meter = new Meter(clock);
        this.data = data;
        this.registry = disk;
        Checkpoints checkpoints = new Checkpoints(data.resolve("training"));
        this.trainer =
                replicated -> new LocalModelTrainer(kinds, reader, disk, evaluation, checkpoints, meter, replicated);
        this.replicaTrainer = new LocalReplicaTrainer(kinds, clock);
        this.tuner = new LocalModelTuner(kinds, reader, disk, evaluation, checkpoints, meter, data.resolve("tuning"));
        this.onlineReplay = new LocalOnlineReplay(kinds, reader, disk, meter);
        this.onlineLearning = new LocalOnlineLearning(reader, disk, onlinePlan, meter);
        this.evaluator = new LocalModelEvaluator(kinds, reader, disk, evaluation, meter);
    }

    @Override
    public ModelTrainer trainer() {
        return trainer.apply(Optional.empty());
    }

    @Override
    public ModelTrainer trainer(Replicas replicas) {
        return trainer.apply(Optional.of(new ReplicatedTraining(replicas)));
    }

    @Override
    public ReplicaTrainer replicaTrainer() {
        return replicaTrainer;
    }

    @Override
    public ModelTuner tuner() {
        return tuner;
    }

    @Override
    public OnlineReplay onlineReplay() {
        return onlineReplay;
    }

    @Override
    public OnlineLearning onlineLearning() {
        return onlineLearning;
    }

    @Override
    public ModelEvaluator evaluator() {
        return evaluator;
    }

    @Override
    public ModelRegistry registry() {
        return registry;
    }

    @Override
    public ModelFiles files() {
        return registry;
    }

    @Override
    public ForcedPromotions forcedPromotions() {
        return registry;
    }

    @Override
    public LiveRecommenders live() {
        return live;
    }

    @Override
    public Optional<String> problem() {
        return Files.isWritable(data)
                ? Optional.empty()
                : Optional.of("Models cannot be kept: the folder " + data + " is not writable for this user.");
    }

    @Override
    public void close() {}
}
