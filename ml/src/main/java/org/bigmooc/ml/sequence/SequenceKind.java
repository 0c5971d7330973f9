package org.bigmooc.ml.sequence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/** Sequence models of one family: trained on PyTorch with a checkpoint to go on from, served in plain Java. */
public final class SequenceKind implements LearningKind {

    private static final int SMALLEST_CATALOGUE = 2;

    private final SequenceFamily family;
    private final Duration checkpointEvery;
    private final InstantSource clock;

    /**
     * Says how much work a killed training may lose.
     *
     * @param checkpointEvery a checkpoint is also written after each pass over the data
     */
    public SequenceKind(SequenceFamily family, Duration checkpointEvery, InstantSource clock) {
        this.family = family;
        this.checkpointEvery = checkpointEvery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return family.name();
    }

    @Override
    public Hyperparameters choices() {
        return family.hyperparameters();
    }

    @Override
    public SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        HyperparameterValues values = choices().with(asked);
        family.recipe(values, SMALLEST_CATALOGUE);
        return values.texts();
    }

    /**
     * How a model over a catalogue of this size is trained.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if a name is unknown or a value cannot be used
     */
    public SequenceRecipe recipe(Map<String, String> asked, int courses) {
        return family.recipe(choices().with(asked), courses);
    }

    @Override
    public Optional<LearningPart> learningPart(TrainedModel model, Map<String, String> hyperparameters) {
        if (!(model instanceof SequenceModel sequenceModel)) {
            return Optional.empty();
        }
        SequenceRecipe recipe = recipe(hyperparameters, model.courses());
        boolean sameShape = recipe.layout().equals(sequenceModel.weights().layout());
        return sameShape ? Optional.of(new LearningPart(recipe, sequenceModel, part -> part)) : Optional.empty();
    }

    @Override
    public boolean replicable() {
        return true;
    }

    /** Needs PyTorch, and about a gigabyte of memory outside Java's heap. */
    @Override
    public SequenceModel train(TrainingTask task) {
        SequenceRecipe recipe = recipe(task.hyperparameters(), task.courses());
        Path checkpoint = task.checkpoints().resolve(name() + ".checkpoint");
        SequenceTrainer trainer = new SequenceTrainer(checkpoint, checkpointEvery, clock);
        return recipe.model(trainer.train(recipe, task).weights());
    }

    @Override
    public SequenceModel read(Path folder) throws IOException {
        return family.read(folder);
    }
}
