package org.bigmooc.domain.training;

import java.util.Map;

/**
 * What to train.
 *
 * @param model which kind, one of {@link ModelTrainer#models()}
 * @param seed of everything random
 * @param hyperparameters that differ from the defaults, by dash-case name
 * @param resume whether to go on from a checkpoint of the same data, seed and hyper-parameters, if there is one
 */
public record TrainingRequest(String model, long seed, Map<String, String> hyperparameters, boolean resume) {

    /** Copies the map. */
    public TrainingRequest {
        hyperparameters = Map.copyOf(hyperparameters);
    }
}
