package org.bigmooc.ml.engine;

import java.util.Optional;
import org.bigmooc.domain.training.LearningModel;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.OnlineLearning;
import org.bigmooc.ml.online.OnlinePlan;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.registry.OnlineOrigin;
import org.bigmooc.ml.registry.PublishedModel;
import org.bigmooc.ml.sequence.LearningKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets published models learn on in this process. */
record LocalOnlineLearning(ModelReader reader, DiskModelRegistry registry, OnlinePlan plan, Meter meter)
        implements OnlineLearning {

    private static final Logger LOG = LoggerFactory.getLogger(LocalOnlineLearning.class);

    @Override
    public Optional<LearningModel> begin(ModelVersion version) {
        PublishedModel published = registry.find(version);
        ModelVersion origin = registry.origin(version).map(OnlineOrigin::from).orElse(version);
        Optional<LearningModel> learning = reader.kinds()
                .find(published.card().model())
                .filter(LearningKind.class::isInstance)
                .map(LearningKind.class::cast)
                .flatMap(kind -> kind.learningPart(
                        reader.open(published), published.card().hyperparameters()))
                .map(part -> new LocalLearningModel(origin, published, part, plan, registry, meter.clock()));
        if (learning.isPresent()) {
            LOG.info("{} goes on learning", version);
        } else {
            LOG.warn(
                    "online.learning is on, but {} does not go on learning: sequence models can, and ensembles with one.",
                    version);
        }
        return learning;
    }
}
