package org.bigmooc.domain.training;

import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.recommendation.Recommender;

/** Port: keeps published models and which of them is served. Thread-safe, and safe between processes that share it. */
public interface ModelRegistry {

    /** The cards of all published models, the newest first. */
    List<ModelCard> cards();

    /** The versions that were put in service, the current one last; never twice the same in a row. */
    List<ModelVersion> served();

    /**
     * Records which versions were put in service, the current one last, if until now it was as {@code expected}; durable and atomic, so of
     * two who change it at once one is refused and may look again.
     *
     * @return whether it was recorded
     */
    boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions);

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

    /** The version in service. */
    default Optional<ModelVersion> current() {
        List<ModelVersion> all = served();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
