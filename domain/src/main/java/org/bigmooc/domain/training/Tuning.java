package org.bigmooc.domain.training;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a search for better hyper-parameters found.
 *
 * @param standard the hyper-parameters that are used if nothing is asked for
 * @param trials in the order of the search
 * @param spent time that all trials took together, with what stopped ones lost
 */
public record Tuning(
        String model,
        String dataHash,
        long seed,
        SortedMap<String, String> standard,
        List<Trial> trials,
        Duration spent) {

    /** Copies the list. */
    public Tuning {
        trials = List.copyOf(trials);
    }

    /** The trial with the highest NDCG@10, the earliest among equals. */
    public Optional<Trial> best() {
        return trials.stream()
                .filter(trial -> trial.state() == Trial.State.DONE)
                .max(Comparator.comparingDouble(Trial::score)
                        .thenComparing(Comparator.comparingInt(Trial::number).reversed()));
    }

    /** The hyper-parameters of a trial that are not the standard ones. */
    public SortedMap<String, String> changes(Trial trial) {
        SortedMap<String, String> changes = new TreeMap<>(trial.hyperparameters());
        changes.entrySet().removeAll(standard.entrySet());
        return changes;
    }
}
