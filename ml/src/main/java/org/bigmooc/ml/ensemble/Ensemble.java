package org.bigmooc.ml.ensemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.PartOfProgress;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.LearningKind;
import org.bigmooc.ml.sequence.LearningPart;

/**
 * {@code ensemble}: several kinds of model, each trained as it is by itself, and a weighted sum of their scores. The weights are those that put
 * highest, in the validation part, what learners took next.
 */
public final class Ensemble implements LearningKind {

    private static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.whole("learners", 20_000, 1, 1_000_000_000, "learners whose validation course is looked at"),
            Hyperparameter.whole("candidates", 100, 2, 100_000, "best courses of each part that are weighed up")
                    .among("50", "100", "200", "400"));
    private static final double FITTING_SHARE = 0.1;

    private final List<ModelKind> kinds;

    /** Blends these kinds; the first one tells which courses are alike. */
    public Ensemble(List<ModelKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String name() {
        return "ensemble";
    }

    @Override
    public Hyperparameters choices() {
        return HYPERPARAMETERS;
    }

    /** Parts that were trained before from the same data are used again. */
    @Override
    public TrainedModel train(TrainingTask task) {
        SequencedMap<String, TrainedModel> parts = new LinkedHashMap<>();
        double share = (1 - FITTING_SHARE) / kinds.size();
        for (ModelKind kind : kinds) {
            parts.put(kind.name(), train(kind, task, parts.size() * share, share));
        }
        HyperparameterValues values = HYPERPARAMETERS.with(task.hyperparameters());
        CandidateDrawing drawing = new CandidateDrawing(List.copyOf(parts.values()), values.whole("candidates"));
        List<Candidates> choices = drawing.of(task.split(), values.whole("learners"), task.seed());
        if (choices.isEmpty()) {
            throw new InvalidInput(
                    "data-too-small",
                    "data",
                    "No part of the ensemble found any learner's validation course among its best; import more data first.");
        }
        double[] weights = new RankFitting(choices).better(new LikelihoodFitting(choices, parts.size()).weights());
        SequencedMap<String, Double> blend = new LinkedHashMap<>();
        parts.sequencedKeySet().forEach(name -> blend.put(name, weights[blend.size()]));
        return new EnsembleModel(parts, new Blend(blend));
    }

    private static TrainedModel train(ModelKind kind, TrainingTask task, double from, double share) {
        SortedMap<String, String> hyperparameters = kind.hyperparameters(Map.of());
        return task.earlier()
                .find(kind.name(), hyperparameters)
                .orElseGet(() -> kind.train(new TrainingTask(
                        task.split(),
                        task.seed(),
                        hyperparameters,
                        task.checkpoints().resolve(kind.name()),
                        task.resume(),
                        new PartOfProgress(task.listener(), from, from + share),
                        task.earlier())));
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        Blend blend = EnsembleModel.readBlend(folder);
        SequencedMap<String, TrainedModel> parts = new LinkedHashMap<>();
        for (String name : blend.weights().sequencedKeySet()) {
            ModelKind kind = kinds.stream()
                    .filter(one -> one.name().equals(name))
                    .findAny()
                    .orElseThrow(() -> new IOException("this program blends no '" + name + "'; train the model again"));
            parts.put(name, kind.read(folder.resolve(name)));
        }
        return new EnsembleModel(parts, blend);
    }

    /** The first part that can go on learning; its parts are always trained by their standard hyper-parameters. */
    @Override
    public Optional<LearningPart> learningPart(TrainedModel model, Map<String, String> hyperparameters) {
        if (!(model instanceof EnsembleModel ensemble)) {
            return Optional.empty();
        }
        return kinds.stream()
                .filter(LearningKind.class::isInstance)
                .map(LearningKind.class::cast)
                .flatMap(kind -> ensemble
                        .part(kind.name())
                        .flatMap(part -> kind.learningPart(part, kind.hyperparameters(Map.of())))
                        .map(part -> new LearningPart(
                                part.recipe(),
                                part.model(),
                                learned ->
                                        ensemble.with(kind.name(), part.whole().apply(learned))))
                        .stream())
                .findFirst();
    }
}
