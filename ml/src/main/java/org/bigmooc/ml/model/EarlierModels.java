package org.bigmooc.ml.model;

import java.util.Map;
import java.util.Optional;

/** Models that were trained before from the same data with the same seed. */
@FunctionalInterface
public interface EarlierModels {

    /** There are none. */
    EarlierModels NONE = (kind, hyperparameters) -> Optional.empty();

    /** The latest one of this kind with exactly these hyper-parameters. */
    Optional<TrainedModel> find(String kind, Map<String, String> hyperparameters);
}
