package org.bigmooc.ml.sasrec;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.Curriculum;
import org.bigmooc.ml.sequence.NextCourse;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.transformer.GraphStart;
import org.bigmooc.ml.transformer.TransformerConfig;
import org.bigmooc.ml.transformer.TransformerLayout;
import org.bigmooc.ml.transformer.TransformerNetwork;
import org.bigmooc.ml.transformer.TransformerShape;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/**
 * How a SASRec is trained.
 *
 * @param dropout share of values left out at random
 * @param graphStart whether the embeddings of the courses start from the graph
 */
record SasRecRecipe(TransformerShape shape, double dropout, boolean graphStart, TrainingPlan plan)
        implements SequenceRecipe {

    /** Names, standard values, bounds and meanings. */
    static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(
                    TransformerConfig.hyperparameters(new TransformerConfig(128, 2, 1, 128, 50, 0.2)))
            .and(List.of(GraphStart.hyperparameter()))
            .and(TrainingPlan.hyperparameters(10, 40, "0.0015"));

    /**
     * The standard values but for those asked for, by dash-case name.
     *
     * @throws InvalidInput if a name is unknown or a value cannot be used
     */
    static SasRecRecipe of(Map<String, String> asked, int courses) {
        HyperparameterValues values = HYPERPARAMETERS.with(asked);
        TransformerConfig config = TransformerConfig.of(values);
        boolean graphStart = values.whole("graph-embeddings") == 1;
        return new SasRecRecipe(config.shape(courses), config.dropout(), graphStart, TrainingPlan.of(values));
    }

    @Override
    public String name() {
        return "sasrec";
    }

    @Override
    public Curriculum curriculum() {
        return new NextCourse(plan.length());
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
    public SequenceNetwork network(NDManager parent, Weights weights) {
        return new TransformerNetwork(parent, shape, weights, dropout);
    }
}
