package org.bigmooc.ml.bert4rec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceTrainer;
import org.bigmooc.ml.transformer.ClozeEncoder;
import org.bigmooc.ml.transformer.TransformerConfig;
import org.bigmooc.ml.transformer.TransformerLayout;
import org.bigmooc.ml.transformer.TransformerShape;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.WeightFiles.Stored;
import org.bigmooc.ml.weights.Weights;

/**
 * {@code bert4rec}: a transformer that sees a learner's latest courses in both directions and fills in what comes after them. Trained with
 * a full softmax on PyTorch, served in plain Java.
 *
 * @see <a href="https://arxiv.org/abs/1904.06690">Sun et al.: BERT4Rec: Sequential Recommendation with Bidirectional Encoder
 *     Representations from Transformer, 2019</a>
 */
public final class Bert4Rec implements ModelKind {

    private static final String CHECKPOINT = "bert4rec.checkpoint";

    private final Duration checkpointEvery;
    private final InstantSource clock;

    /**
     * Says how much work a killed training may lose.
     *
     * @param checkpointEvery a checkpoint is also written after each pass over the data
     */
    public Bert4Rec(Duration checkpointEvery, InstantSource clock) {
        this.checkpointEvery = checkpointEvery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bert4rec";
    }

    @Override
    public SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        HyperparameterValues values = Bert4RecRecipe.HYPERPARAMETERS.with(asked);
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
        Bert4RecRecipe recipe = Bert4RecRecipe.of(task.hyperparameters(), task.courses());
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

    /** The last course of the shape is the mask, which is read but never recommended. */
    static SequenceModel model(TransformerShape shape, Weights weights) {
        float[][] coursesAndMask = weights.rows(TransformerLayout.of(shape).courses());
        return new SequenceModel(
                Arrays.copyOf(coursesAndMask, shape.courses() - 1),
                new ClozeEncoder(shape, weights, coursesAndMask),
                folder -> WeightFiles.write(shape, weights, folder));
    }
}
