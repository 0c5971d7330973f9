package org.bigmooc.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.fault.NotFound;

/**
 * Use case: put a model in service, if it is shown to be better than the one it replaces: the 95 % interval of the paired difference in
 * validation NDCG@10, learner by learner on the same held-out data, lies above zero.
 */
public final class PromoteModel {

    /**
     * The decision.
     *
     * @param candidateNdcg validation NDCG@10 of the new model
     * @param servedNdcg of the model in service, on the same data
     * @param difference by how much the new model is better, with its 95 % interval, where the two were compared
     */
    public record Decision(
            ModelVersion candidate,
            boolean promoted,
            double candidateNdcg,
            Optional<Double> servedNdcg,
            Optional<Interval> difference,
            String sentence) {}

    private static final int CUTOFF = 10;
    /** Of the interval: the same two models are always compared with the same result. */
    private static final long SEED = 42;

    private final ModelRegistry registry;
    private final ModelEvaluator evaluator;

    /** Compares what was kept of the two trainings; where they were on different data, or nothing was kept, {@code evaluator} measures. */
    public PromoteModel(ModelRegistry registry, ModelEvaluator evaluator) {
        this.registry = registry;
        this.evaluator = evaluator;
    }

    /**
     * Promotes the version if it is shown to be better than the one in service.
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
        Optional<ModelCard> served = servedUntilNow.reversed().stream()
                .flatMap(one -> registry.card(one).stream())
                .findFirst();
        if (served.isEmpty() && !servedUntilNow.isEmpty()) {
            return new Decision(
                    version,
                    false,
                    candidate.validation().ndcgAt10(),
                    Optional.empty(),
                    Optional.empty(),
                    "%s cannot be compared with %s, which is in service: that version cannot be read. Put it back, or use --force."
                            .formatted(version, servedUntilNow.getLast()));
        }
        if (served.isEmpty()) {
            double ndcg = candidate.validation().ndcgAt10();
            String sentence =
                    "%s is in service: no model was before (validation NDCG@10 %.4f).".formatted(version, ndcg);
            return new Decision(version, true, ndcg, Optional.empty(), Optional.empty(), sentence);
        }
        if (served.get().version().equals(version)) {
            double ndcg = candidate.validation().ndcgAt10();
            return new Decision(
                    version, false, ndcg, Optional.of(ndcg), Optional.empty(), version + " is in service already.");
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
        Optional<Ranks> keptOfCandidate = evaluator.keptValidation(candidate.version());
        Optional<Ranks> keptOfServed = evaluator.keptValidation(served.version());
        if (candidate.dataHash().equals(served.dataHash()) && keptOfCandidate.isPresent() && keptOfServed.isPresent()) {
            return judge(candidate, keptOfCandidate.get(), served, keptOfServed.get());
        }
        Dataset dataset = today.get();
        return judge(candidate, measure(candidate, dataset, listener), served, measure(served, dataset, listener));
    }

    private Ranks measure(ModelCard card, Dataset dataset, TrainingListener listener) {
        return evaluator.evaluate(card.version(), dataset, listener).validation();
    }

    private static Decision judge(ModelCard candidate, Ranks candidateRanks, ModelCard served, Ranks servedRanks) {
        Interval difference =
                candidateRanks.ndcgAbove(servedRanks, CUTOFF, SEED).difference();
        boolean better = difference.low() > 0;
        double candidateNdcg = candidateRanks.metrics().ndcgAt10();
        double servedNdcg = servedRanks.metrics().ndcgAt10();
        String outcome = better
                ? "%s is in service: better than %s".formatted(candidate.version(), served.version())
                : "%s stays in service: %s is not shown to be better".formatted(served.version(), candidate.version());
        String sentence = outcome
                + ", validation NDCG@10 %.4f against %.4f, by %.4f with a 95 %% interval from %.4f to %.4f."
                        .formatted(candidateNdcg, servedNdcg, difference.mean(), difference.low(), difference.high());
        return new Decision(
                candidate.version(), better, candidateNdcg, Optional.of(servedNdcg), Optional.of(difference), sentence);
    }

    private ModelCard card(ModelVersion version) {
        return registry.card(version)
                .orElseThrow(() -> new NotFound(
                        "unknown-model-version", "There is no model version " + version + "; see 'models list'."));
    }
}
