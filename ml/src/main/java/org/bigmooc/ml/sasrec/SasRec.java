package org.bigmooc.ml.sasrec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceTrainer;
import org.bigmooc.ml.transformer.CausalEncoder;
import org.bigmooc.ml.transformer.TransformerConfig;
import org.bigmooc.ml.transformer.TransformerLayout;
import org.bigmooc.ml.transformer.TransformerShape;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.WeightFiles.Stored;
import org.bigmooc.ml.weights.Weights;

/**
 * {@code sasrec}: a causal transformer that reads a learner's latest courses in order and scores every course as the next one. Trained with a
 * full softmax on PyTorch, served in plain Java.
 *
 * @see <a href="https://arxiv.org/abs/1808.09781">Kang and McAuley: Self-Attentive Sequential Recommendation, 2018</a>
 */
public final class SasRec implements ModelKind {

    private static final String CHECKPOINT = "sasrec.checkpoint";

    private final Duration checkpointEvery;
    private final InstantSource clock;

    /**
     * Says how much work a killed training may lose.
     *
     * @param checkpointEvery a checkpoint is also written after each pass over the data
     */
    public SasRec(Duration checkpointEvery, InstantSource clock) {
        this.checkpointEvery = checkpointEvery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sasrec";
    }

    @Override
    public SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        HyperparameterValues values = SasRecRecipe.HYPERPARAMETERS.with(asked);
        TransformerConfig.of(values);
        return values.texts();
    }

    @Override
    public boolean quick() {
        return false;
    }

    /** Needs PyTorch, and about a gigabyte of memory outside Java's heap. */
    @Override
    public TrainedModel train(TrainingTask task) {
        SasRecRecipe recipe = SasRecRecipe.of(task.hyperparameters(), task.courses());
        SequenceTrainer trainer = new SequenceTrainer(task.checkpoints().resolve(CHECKPOINT), checkpointEvery, clock);
        return model(recipe.shape(), trainer.train(recipe, task).weights());
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        Stored<TransformerShape> stored = WeightFiles.read(
                folder,
                TransformerShape.class,
                shape -> TransformerLayout.of(shape).all());
        return model(stored.shape(), stored.weights());
    }

    static TrainedModel model(TransformerShape shape, Weights weights) {
        float[][] courses = weights.rows(TransformerLayout.of(shape).courses());
        return new SequenceModel(
                courses,
                new CausalEncoder(shape, weights, courses),
                folder -> WeightFiles.write(shape, weights, folder));
    }
}
