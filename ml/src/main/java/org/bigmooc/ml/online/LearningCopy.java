package org.bigmooc.ml.online;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.ml.sequence.PackedBatch;
import org.bigmooc.ml.sequence.Sequence;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingStep;
import org.bigmooc.ml.torch.AdamW;
import org.bigmooc.ml.weights.Weights;

/**
 * A sequence model that learns, and can be asked between two steps. It answers by the mean of its latest weights, since those of a single
 * moment are off by the noise of the last few small batches. Not thread-safe; close it to free its native memory.
 *
 * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky: Acceleration of Stochastic Approximation by Averaging, 1992</a>
 */
final class LearningCopy implements AutoCloseable {

    private final SequenceRecipe recipe;
    private final TrainingStep step;
    private final float keep;
    private Weights mean;
    private SequenceModel model;

    /**
     * Starts from these weights.
     *
     * @param averaged how many steps back the weights count of which the mean is taken, each earlier one less
     */
    LearningCopy(SequenceRecipe recipe, Weights weights, int averaged) {
        this.recipe = recipe;
        keep = 1 - 1f / averaged;
        mean = weights;
        step = new TrainingStep(recipe, weights, AdamW.State.initial(weights.values().length));
        model = recipe.model(weights);
    }

    /** The copy as it is now; what it learns later does not change it. */
    SequenceModel model() {
        return model;
    }

    /**
     * Learns from examples.
     *
     * @return whether the loss stayed finite; a copy that diverged is of no use any more
     */
    boolean learn(List<Example> examples, double rate, int seed) {
        List<Sequence> questions = examples.stream()
                .map(example -> recipe.curriculum().question(example.history(), example.next()))
                .toList();
        int length = recipe.plan().length();
        PackedBatch batch = PackedBatch.of(
                rows(questions, length), length, recipe.curriculum().sight());
        double loss = step.learn(batch, rate, seed);
        mean = averaged(step.weights());
        model = recipe.model(mean);
        return Double.isFinite(loss);
    }

    private Weights averaged(Weights latest) {
        float[] values = latest.values().clone();
        float[] before = mean.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += keep * (before[i] - values[i]);
        }
        return new Weights(latest.layout(), values);
    }

    /** One sequence after the other, each in the row at hand if it fits there. */
    private static List<List<Sequence>> rows(List<Sequence> sequences, int length) {
        List<List<Sequence>> rows = new ArrayList<>();
        int room = 0;
        for (Sequence sequence : sequences) {
            if (sequence.size() > room) {
                rows.add(new ArrayList<>());
                room = length;
            }
            rows.getLast().add(sequence);
            room -= sequence.size();
        }
        return rows;
    }

    @Override
    public void close() {
        step.close();
    }
}
