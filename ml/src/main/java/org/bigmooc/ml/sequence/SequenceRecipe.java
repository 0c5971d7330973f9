package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDManager;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/** What sets one kind of sequence model apart from another in training. Immutable and thread-safe. */
public interface SequenceRecipe {

    /** The kind of model, for messages and checkpoints. */
    String name();

    /** How long, how fast and how carefully it learns. */
    TrainingPlan plan();

    /** What it is asked. */
    Curriculum curriculum();

    /** Where each matrix of its weights lies. */
    WeightLayout layout();

    /** The weights that a training starts from, which its seed and its data decide. */
    default Weights initial(TrainingTask task) {
        return Weights.initial(layout(), task.seed());
    }

    /** The model that answers with these weights. */
    SequenceModel model(Weights weights);

    /** A network with a copy of these weights, in memory that {@code parent} owns. */
    SequenceNetwork network(NDManager parent, Weights weights);
}
