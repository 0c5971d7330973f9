package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bigmooc.domain.evaluation.Costs;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.LeakCheck;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelEvaluator;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.CourseScorer;
import org.bigmooc.ml.engine.Meter.Metered;
import org.bigmooc.ml.evaluation.AnswerTime;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.evaluation.HeldOutRanks;
import org.bigmooc.ml.evaluation.RemappedScorer;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.registry.OnlineOrigin;
import org.bigmooc.ml.registry.PublishedModel;
import org.bigmooc.ml.serving.DiverseModel;

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
        return evaluate(version, Diversity.NONE, dataset, listener);
    }

    private Evaluation evaluate(ModelVersion version, Diversity diversity, Dataset dataset, TrainingListener listener) {
        DatasetSplit split = HeldOut.split(dataset);
        PublishedModel published = registry.find(trained(version));
        HeapUse<CourseScorer> scorer = HeapUse.of(() -> RemappedScorer.over(
                dataset.courses(), DiverseModel.over(reader.open(published), diversity), published.courses()));
        ModelCard card = published.card();
        String name = named(version.id(), diversity);
        return measure(name, scorer, split, card.cpu(), card.duration(), size(published.files()), listener);
    }

    /** A model that learned on in the service may have learned what is held out here: it is measured as it was when it was trained. */
    private ModelVersion trained(ModelVersion version) {
        return registry.origin(version).map(OnlineOrigin::from).orElse(version);
    }

    private static String named(String model, Diversity diversity) {
        return diversity.equals(Diversity.NONE) ? model : model + ", diversity " + diversity;
    }

    @Override
    public Evaluation evaluate(String model, long seed, Dataset dataset, TrainingListener listener) {
        return evaluate(model, Diversity.NONE, seed, dataset, listener);
    }

    @Override
    public Evaluation evaluate(
            String model, Diversity diversity, long seed, Dataset dataset, TrainingListener listener) {
        ModelKind kind = kinds.get(model);
        if (!kind.quick()) {
            return evaluate(latest(model, dataset), diversity, dataset, listener);
        }
        DatasetSplit split = HeldOut.split(dataset);
        TrainingTask task = new TrainingTask(split, seed, kind.hyperparameters(Map.of()), Path.of(""), false, listener);
        HeapUse<Metered<TrainedModel>> trained = HeapUse.of(() -> meter.run(() -> kind.train(task)));
        Metered<TrainedModel> fitted = trained.result();
        return measure(
                named(model, diversity),
                new HeapUse<>(DiverseModel.over(fitted.result(), diversity), trained.bytes()),
                split,
                fitted.cpu(),
                fitted.took(),
                0,
                listener);
    }

    @Override
    public Optional<Ranks> keptValidation(ModelVersion version) {
        return KeptRanks.read(registry.find(version).files());
    }

    private ModelVersion latest(String model, Dataset dataset) {
        List<ModelCard> cards = registry.trained().stream()
                .filter(card -> card.model().equals(model))
                .toList();
        if (cards.isEmpty()) {
            throw new NotFound(
                    "untrained-model",
                    "No " + model + " was trained yet, which takes more than seconds; first 'train --model " + model
                            + "'.");
        }
        String hash = dataset.hash();
        ModelCard best = cards.stream()
                .filter(card -> card.dataHash().equals(hash))
                .findFirst()
                .orElse(cards.getFirst());
        LeakCheck.card(best, HeldOut.split(dataset));
        return best.version();
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException failure) {
            throw new Unavailable("The model in " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Evaluation measure(
            String name,
            HeapUse<? extends CourseScorer> scorer,
            DatasetSplit split,
            Duration trainingCpu,
            Duration training,
            long diskBytes,
            TrainingListener listener) {
        Metered<HeldOutRanks> measured = meter.run(() -> evaluation.measure(scorer.result(), split, listener));
        AnswerTime answers = AnswerTime.of(scorer.result(), split);
        HeldOutRanks ranks = measured.result();
        Costs costs = new Costs(
                trainingCpu, training, measured.took(), answers.median(), answers.most99(), scorer.bytes(), diskBytes);
        return new Evaluation(name, ranks.validation(), ranks.test(), ranks.sampledTest(), ranks.recommended(), costs);
    }
}
