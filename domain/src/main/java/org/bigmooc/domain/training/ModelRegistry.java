package org.bigmooc.domain.training;

import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.recommendation.Recommender;

/** Port: keeps published models and which of them is served. Thread-safe, and safe between processes that share it. */
public interface ModelRegistry extends ServedVersions {

    /** The cards of all published models, the newest first. */
    List<ModelCard> cards();

    /**
     * Loads a model for serving.
     *
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     * @throws org.bigmooc.domain.fault.Unavailable if its files cannot be read
     */
    Recommender load(ModelVersion version);

    /** The card of one version. */
    default Optional<ModelCard> card(ModelVersion version) {
        return cards().stream().filter(card -> card.version().equals(version)).findAny();
    }
}
