package org.bigmooc.ml.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.ml.model.EarlierModels;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds in the registry what was trained before from the same data with the same seed. */
record PublishedBefore(DiskModelRegistry registry, ModelReader reader, String dataHash, long seed)
        implements EarlierModels {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedBefore.class);

    @Override
    public Optional<TrainedModel> find(String kind, Map<String, String> hyperparameters) {
        return registry.trained().stream()
                .filter(card -> isSame(card, kind, hyperparameters))
                .findFirst()
                .flatMap(this::read);
    }

    private boolean isSame(ModelCard card, String kind, Map<String, String> hyperparameters) {
        return card.model().equals(kind)
                && card.dataHash().equals(dataHash)
                && card.seed() == seed
                && card.hyperparameters().equals(hyperparameters);
    }

    private Optional<TrainedModel> read(ModelCard card) {
        try {
            TrainedModel model = reader.read(registry.find(card.version()));
            LOG.info("{} was trained before from the same data and is used again.", card.version());
            return Optional.of(model);
        } catch (IOException failure) {
            LOG.warn("{} cannot be read and is trained again.", card.version(), failure);
            return Optional.empty();
        }
    }
}
