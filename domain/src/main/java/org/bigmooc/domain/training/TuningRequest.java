package org.bigmooc.domain.training;

import java.time.Duration;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * Where and how long to look for better hyper-parameters.
 *
 * @param model which kind, one of {@link ModelTrainer#models()}
 * @param budget time that all trials may take together, those of earlier runs of the same search counted
 * @param trials how many there may be at most
 * @param seed of the search and of every training
 * @param fixed hyper-parameters that are not searched for, by dash-case name
 */
public record TuningRequest(String model, Duration budget, int trials, long seed, Map<String, String> fixed) {

    /** Copies the map, and checks that there is something to spend. */
    public TuningRequest {
        if (!budget.isPositive()) {
            throw new InvalidInput("invalid-budget", "budget", "The budget has to be longer than nothing.");
        }
        if (trials < 1) {
            throw new InvalidInput("invalid-trials", "trials", "There has to be at least 1 trial, not " + trials + ".");
        }
        fixed = Map.copyOf(fixed);
    }
}
