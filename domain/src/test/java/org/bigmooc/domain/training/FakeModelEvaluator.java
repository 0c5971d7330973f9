package org.bigmooc.domain.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bigmooc.domain.evaluation.Costs;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.evaluation.TopLists;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.recommendation.Diversity;

/** Says about each model what it was told to say, and remembers what was asked. Thread-safe. */
public final class FakeModelEvaluator implements ModelEvaluator {

    private final Map<String, Double> ranks = new ConcurrentHashMap<>();
    private final Map<String, Ranks> kept = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** From now on every target is found at this rank by this model. */
    public void say(String model, double rank) {
        ranks.put(model, rank);
    }

    /** The models that were measured, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** These ranks were kept when the model was trained. */
    public void keep(String model, double... validation) {
        kept.put(model, Ranks.of(validation));
    }

    @Override
    public Optional<Ranks> keptValidation(ModelVersion version) {
        return Optional.ofNullable(kept.get(version.id()));
    }

    @Override
    public Evaluation evaluate(ModelVersion version, Dataset dataset, TrainingListener listener) {
        return evaluate(version.id(), 0, dataset, listener);
    }

    @Override
    public Evaluation evaluate(
            String model, Diversity diversity, long seed, Dataset dataset, TrainingListener listener) {
        return evaluate(model, seed, dataset, listener);
    }

    @Override
    public Evaluation evaluate(String model, long seed, Dataset dataset, TrainingListener listener) {
        asked.add(model);
        double rank = Optional.ofNullable(ranks.get(model))
                .orElseThrow(() -> new NotFound("unknown-model-version", "There is no model " + model + "."));
        Ranks all = Ranks.of(rank);
        return new Evaluation(model, all, all, all, TopLists.of(new int[][] {{}}, 0), Costs.UNKNOWN);
    }
}
