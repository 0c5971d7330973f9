package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelEvaluator;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.CourseScorer;
import org.bigmooc.ml.engine.Meter.Metered;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.evaluation.HeldOutRanks;
import org.bigmooc.ml.evaluation.RemappedScorer;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.registry.PublishedModel;

/** Measures published models, and quick kinds of model as they would be fitted now, in this process. */
final class LocalModelEvaluator implements ModelEvaluator {

    private final ModelKinds kinds;
    private final ModelReader reader;
    private final DiskModelRegistry registry;
    private final HeldOutEvaluation evaluation;
    private final Meter meter;

    LocalModelEvaluator(
            ModelKinds kinds,
            ModelReader reader,
            DiskModelRegistry registry,
            HeldOutEvaluation evaluation,
            Meter meter) {
        this.kinds = kinds;
        this.reader = reader;
        this.registry = registry;
        this.evaluation = evaluation;
        this.meter = meter;
    }

    @Override
    public Evaluation evaluate(ModelVersion version, Dataset dataset, TrainingListener listener) {
        DatasetSplit split = HeldOut.split(dataset);
        PublishedModel published = registry.find(version);
        CourseScorer scorer = RemappedScorer.over(dataset.courses(), read(published), published.courses());
        return measure(version.id(), scorer, split, published.card().cpu(), listener);
    }

    @Override
    public Evaluation evaluate(String model, long seed, Dataset dataset, TrainingListener listener) {
        ModelKind kind = kinds.get(model);
        if (!kind.quick()) {
            return evaluate(latest(model), dataset, listener);
        }
        DatasetSplit split = HeldOut.split(dataset);
        TrainingTask task = new TrainingTask(split, seed, kind.hyperparameters(Map.of()), Path.of(""), false, listener);
        Metered<TrainedModel> trained = meter.run(() -> kind.train(task));
        return measure(model, trained.result(), split, trained.cpu(), listener);
    }

    @Override
    public Optional<Ranks> keptValidation(ModelVersion version) {
        return KeptRanks.read(registry.find(version).files());
    }

    private ModelVersion latest(String model) {
        return registry.cards().stream()
                .filter(card -> card.model().equals(model))
                .findFirst()
                .map(ModelCard::version)
                .orElseThrow(() -> new NotFound(
                        "untrained-model",
                        "No " + model + " was trained yet, which takes more than seconds; first 'train --model " + model
                                + "'."));
    }

    private TrainedModel read(PublishedModel published) {
        try {
            return reader.read(published);
        } catch (IOException failure) {
            throw new Unavailable(
                    "The model " + published.card().version() + " cannot be read: " + failure.getMessage() + ".",
                    failure);
        }
    }

    private Evaluation measure(
            String name, CourseScorer scorer, DatasetSplit split, Duration trainingCpu, TrainingListener listener) {
        Metered<HeldOutRanks> measured = meter.run(() -> evaluation.measure(scorer, split, listener));
        HeldOutRanks ranks = measured.result();
        return new Evaluation(
                name, ranks.validation(), ranks.test(), ranks.sampledTest(), trainingCpu, measured.took());
    }
}
