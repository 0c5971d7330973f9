package org.bigmooc.ml.gru4rec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceTrainer;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.WeightFiles.Stored;
import org.bigmooc.ml.weights.Weights;

/**
 * {@code gru4rec}: a recurrent network that reads a learner's courses in order and scores every course as the next one. Trained with a full
 * softmax on PyTorch, served in plain Java; its reader is a {@link org.bigmooc.ml.sequence.StepwiseReader}.
 *
 * @see <a href="https://arxiv.org/abs/1511.06939">Hidasi et al.: Session-based Recommendations with Recurrent Neural Networks, 2016</a>
 */
public final class Gru4Rec implements ModelKind {

    private static final String CHECKPOINT = "gru4rec.checkpoint";

    private final Duration checkpointEvery;
    private final InstantSource clock;

    /**
     * Says how much work a killed training may lose.
     *
     * @param checkpointEvery a checkpoint is also written after each pass over the data
     */
    public Gru4Rec(Duration checkpointEvery, InstantSource clock) {
        this.checkpointEvery = checkpointEvery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gru4rec";
    }

    @Override
    public SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        return GruRecipe.HYPERPARAMETERS.with(asked).texts();
    }

    @Override
    public boolean quick() {
        return false;
    }

    /** Needs PyTorch, and about a gigabyte of memory outside Java's heap. */
    @Override
    public TrainedModel train(TrainingTask task) {
        GruRecipe recipe = GruRecipe.of(task.hyperparameters(), task.courses());
        SequenceTrainer trainer = new SequenceTrainer(task.checkpoints().resolve(CHECKPOINT), checkpointEvery, clock);
        return model(recipe.shape(), trainer.train(recipe, task).weights());
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        Stored<GruShape> stored = WeightFiles.read(
                folder, GruShape.class, shape -> GruLayout.of(shape).all());
        return model(stored.shape(), stored.weights());
    }

    static SequenceModel model(GruShape shape, Weights weights) {
        return new SequenceModel(
                weights.rows(GruLayout.of(shape).courses()),
                new GruReader(shape, weights),
                folder -> WeightFiles.write(shape, weights, folder));
    }
}
