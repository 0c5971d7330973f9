package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.training.LearningModel;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.online.OnlineLearner;
import org.bigmooc.ml.online.OnlinePlan;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.registry.OnlineOrigin;
import org.bigmooc.ml.registry.PublishedModel;
import org.bigmooc.ml.sequence.LearningPart;
import org.bigmooc.ml.serving.CourseIndex;
import org.bigmooc.ml.serving.FixedCourseIndex;

/** Learns on from a published model, and publishes what is better beside it. Not thread-safe. */
final class LocalLearningModel implements LearningModel {

    /** A model that was better, until it is published. */
    private record Better(TrainedModel model, PairedDifference evidence) {}

    private final ModelVersion origin;
    private final PublishedModel base;
    private final DiskModelRegistry registry;
    private final InstantSource clock;
    private final CourseIndex index;
    private final Optional<Ranks> validation;
    private final OnlineLearner learner;
    private Optional<Better> better = Optional.empty();
    private long learned;

    LocalLearningModel(
            ModelVersion origin,
            PublishedModel base,
            LearningPart part,
            OnlinePlan plan,
            DiskModelRegistry registry,
            InstantSource clock) {
        this.origin = origin;
        this.base = base;
        this.registry = registry;
        this.clock = clock;
        index = new FixedCourseIndex(base.courses());
        validation = KeptRanks.read(base.files());
        learner = new OnlineLearner(
                part, plan, base.card().seed(), (model, evidence) -> better = Optional.of(new Better(model, evidence)));
    }

    @Override
    public ModelVersion origin() {
        return origin;
    }

    @Override
    public void remember(List<CourseId> taken) {
        int[] courses = index.known(taken);
        for (int next = 1; next < courses.length; next++) {
            learner.remember(courses, next);
        }
    }

    @Override
    public Optional<ModelVersion> learn(List<CourseId> before, CourseId taken) {
        int[] history = index.known(before);
        int course = index.indexOf(taken);
        if (history.length == 0 || course == CourseIndex.UNKNOWN) {
            return Optional.empty();
        }
        learner.learn(history, course);
        learned++;
        Optional<Better> found = better;
        better = Optional.empty();
        return found.map(this::publish);
    }

    private ModelVersion publish(Better found) {
        OnlineOrigin learnedOn =
                new OnlineOrigin(origin, learned, found.evidence().difference());
        return registry.publishLearned(learnedOn, this::card, base.courses(), folder -> write(found.model(), folder))
                .version();
    }

    /** With the ranks of the version that was trained: no held-out course tells what one that has learned them is worth. */
    private void write(TrainedModel model, Path folder) throws IOException {
        model.write(folder);
        if (validation.isPresent()) {
            KeptRanks.write(folder, validation.get());
        }
    }

    private ModelCard card(ModelVersion version) {
        ModelCard card = base.card();
        return new ModelCard(
                version,
                card.model(),
                card.dataHash(),
                card.learners(),
                card.courses(),
                card.enrolments(),
                card.seed(),
                card.hyperparameters(),
                card.validation(),
                card.test(),
                card.sampledTest(),
                card.duration(),
                card.cpu(),
                clock.instant());
    }

    @Override
    public void close() {
        learner.close();
    }
}
