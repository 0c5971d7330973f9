package org.bigmooc.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bigmooc.domain.fault.NotFound;

/** Use case: put a model in service, if it is better than the one it replaces on the same held-out data. */
public final class PromoteModel {

    /**
     * The decision.
     *
     * @param candidateNdcg validation NDCG@10 of the new model
     * @param servedNdcg of the model in service, on the same data
     */
    public record Decision(
            ModelVersion candidate,
            boolean promoted,
            double candidateNdcg,
            Optional<Double> servedNdcg,
            String sentence) {}

    private final ModelRegistry registry;
    private final ModelEvaluator evaluator;

    /** Compares by {@code evaluator} where the two cards speak of different data. */
    public PromoteModel(ModelRegistry registry, ModelEvaluator evaluator) {
        this.registry = registry;
        this.evaluator = evaluator;
    }

    /**
     * Promotes the version unless the one in service is at least as good.
     *
     * @param today read only if the two models were not measured on the same data
     * @throws NotFound if there is no such version
     */
    public Decision promote(ModelVersion version, Supplier<Dataset> today, TrainingListener listener) {
        ModelCard candidate = card(version);
        while (true) {
            List<ModelVersion> served = registry.served();
            Decision decision = decide(candidate, served, today, listener);
            if (!decision.promoted() || registry.replaceServed(served, with(served, version))) {
                return decision;
            }
        }
    }

    private Decision decide(
            ModelCard candidate,
            List<ModelVersion> servedUntilNow,
            Supplier<Dataset> today,
            TrainingListener listener) {
        ModelVersion version = candidate.version();
        Optional<ModelCard> served =
                servedUntilNow.isEmpty() ? Optional.empty() : registry.card(servedUntilNow.getLast());
        if (served.isEmpty()) {
            return accept(candidate, candidate.validation().ndcgAt10(), Optional.empty(), "no model was in service");
        }
        if (served.get().version().equals(version)) {
            double ndcg = candidate.validation().ndcgAt10();
            return new Decision(version, false, ndcg, Optional.of(ndcg), version + " is in service already.");
        }
        return compare(candidate, served.get(), today, listener);
    }

    private static List<ModelVersion> with(List<ModelVersion> served, ModelVersion version) {
        List<ModelVersion> extended = new ArrayList<>(served);
        extended.add(version);
        return extended;
    }

    private Decision compare(
            ModelCard candidate, ModelCard served, Supplier<Dataset> today, TrainingListener listener) {
        double candidateNdcg = candidate.validation().ndcgAt10();
        double servedNdcg = served.validation().ndcgAt10();
        if (!candidate.dataHash().equals(served.dataHash())) {
            Dataset dataset = today.get();
            candidateNdcg = measure(candidate, dataset, listener);
            servedNdcg = measure(served, dataset, listener);
        }
        if (candidateNdcg > servedNdcg) {
            return accept(candidate, candidateNdcg, Optional.of(servedNdcg), "better than " + served.version());
        }
        String sentence = "%s stays in service: validation NDCG@10 %.4f against %.4f of %s."
                .formatted(served.version(), servedNdcg, candidateNdcg, candidate.version());
        return new Decision(candidate.version(), false, candidateNdcg, Optional.of(servedNdcg), sentence);
    }

    private double measure(ModelCard card, Dataset dataset, TrainingListener listener) {
        return evaluator
                .evaluate(card.version(), dataset, listener)
                .validation()
                .metrics()
                .ndcgAt10();
    }

    private static Decision accept(ModelCard candidate, double ndcg, Optional<Double> servedNdcg, String why) {
        String sentence = "%s is in service: %s (validation NDCG@10 %.4f).".formatted(candidate.version(), why, ndcg);
        return new Decision(candidate.version(), true, ndcg, servedNdcg, sentence);
    }

    private ModelCard card(ModelVersion version) {
        return registry.card(version)
                .orElseThrow(() -> new NotFound(
                        "unknown-model-version", "There is no model version " + version + "; see 'models list'."));
    }
}
