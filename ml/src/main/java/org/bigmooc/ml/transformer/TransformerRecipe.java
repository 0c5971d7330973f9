package org.bigmooc.ml.transformer;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.Curriculum;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.WeightFiles.Stored;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/**
 * How a transformer is trained, whichever way it looks.
 *
 * @param dropout share of values left out at random
 * @param graphStart whether the embeddings of the courses start from the graph
 */
public record TransformerRecipe(
        String name,
        TransformerShape shape,
        double dropout,
        boolean graphStart,
        Curriculum curriculum,
        TrainingPlan plan,
        Serving serving)
        implements SequenceRecipe {

    /** How a trained transformer answers. */
    @FunctionalInterface
    public interface Serving {
        /** A model that does so with these weights. */
        SequenceModel model(TransformerShape shape, Weights weights);

        /**
         * Reads what {@link #model} wrote.
         *
         * @throws IOException if a file is missing, damaged or of another version
         */
        default SequenceModel read(Path folder) throws IOException {
            Stored<TransformerShape> stored = WeightFiles.read(
                    folder,
                    TransformerShape.class,
                    shape -> TransformerLayout.of(shape).all());
            return model(stored.shape(), stored.weights());
        }
    }

    /**
     * Takes all but the curriculum and the way of serving from the values of hyper-parameters.
     *
     * @param courses size of the catalogue, with a mask if there is one
     * @throws InvalidInput if the heads do not divide the width
     */
    public static TransformerRecipe of(
            String name, HyperparameterValues values, int courses, Curriculum curriculum, Serving serving) {
        TransformerConfig config = TransformerConfig.of(values);
        return new TransformerRecipe(
                name,
                config.shape(courses),
                config.dropout(),
                values.whole("graph-embeddings") == 1,
                curriculum,
                TrainingPlan.of(values),
                serving);
    }

    @Override
    public WeightLayout layout() {
        return TransformerLayout.of(shape).all();
    }

    @Override
    public Weights initial(TrainingTask task) {
        return graphStart ? GraphStart.of(shape, task) : Weights.initial(layout(), task.seed());
    }

    @Override
    public SequenceModel model(Weights weights) {
        return serving.model(shape, weights);
    }

    @Override
    public SequenceNetwork network(NDManager parent, Weights weights) {
        return new TransformerNetwork(parent, shape, weights, dropout);
    }
}
