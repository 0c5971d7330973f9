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

/** A sequence model that learns, and can be asked between two steps. Not thread-safe; close it to free its native memory. */
final class LearningCopy implements AutoCloseable {

    private final SequenceRecipe recipe;
    private final TrainingStep step;
    private SequenceModel model;

    /** Starts from these weights. */
    LearningCopy(SequenceRecipe recipe, Weights weights) {
        this.recipe = recipe;
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
        model = recipe.model(step.weights());
        return Double.isFinite(loss);
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
