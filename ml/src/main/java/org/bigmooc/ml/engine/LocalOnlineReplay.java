package org.bigmooc.ml.engine;

import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.LeakCheck;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineReplay;
import org.bigmooc.domain.training.OnlineRequest;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.sequence.LearningKind;
import org.bigmooc.ml.sequence.LearningPart;

/** Replays in this process, to published sequence models. */
record LocalOnlineReplay(ModelKinds kinds, ModelReader reader, DiskModelRegistry registry, Meter meter)
        implements OnlineReplay {

    @Override
    public OnlineFigures replay(OnlineRequest request, Dataset dataset, TrainingListener listener) {
        if (!(kinds.get(request.model()) instanceof LearningKind kind)) {
            throw cannotLearn(request.model());
        }
        DatasetSplit split = HeldOut.split(dataset);
        ModelCard card = latest(request.model(), split);
        LearningPart part = kind.learningPart(reader.open(registry.find(card.version())), card.hyperparameters())
                .orElseThrow(() -> cannotLearn(request.model()));
        try (ReplayRun run = new ReplayRun(card.version(), part, split, request, meter.clock())) {
            return run.toTheEnd(listener);
        }
    }

    private ModelCard latest(String model, DatasetSplit split) {
        String hash = split.dataset().hash();
        ModelCard latest = registry.trained().stream()
                .filter(card -> card.model().equals(model) && card.dataHash().equals(hash))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "untrained-model",
                        "No " + model + " was trained on this data yet; first 'train --model " + model + "'."));
        LeakCheck.card(latest, split);
        return latest;
    }

    private InvalidInput cannotLearn(String model) {
        return new InvalidInput(
                "cannot-learn-online",
                "model",
                "A " + model + " cannot go on learning; these can: "
                        + String.join(
                                ", ",
                                kinds.all().stream()
                                        .filter(LearningKind.class::isInstance)
                                        .map(kind -> kind.name())
                                        .toList())
                        + ".");
    }
}
