package org.bigmooc.ml.bert4rec;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.TrainingTask;
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
 * How a BERT4Rec is trained.
 *
 * @param shape its last course is no course but the mask
 * @param dropout share of values left out at random
 * @param graphStart whether the embeddings of the courses start from the graph
 */
record Bert4RecRecipe(TransformerShape shape, double dropout, boolean graphStart, Cloze curriculum, TrainingPlan plan)
        implements SequenceRecipe {

    /** Names, standard values, bounds and meanings. */
    static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(
                    TransformerConfig.hyperparameters(new TransformerConfig(256, 2, 4, 256, 50, 0.2)))
            .and(List.of(
                    GraphStart.hyperparameter(),
                    Hyperparameter.real("mask-share", "0.3", "0", "1", "share of the courses of a sequence to fill in"),
                    Hyperparameter.real("end-share", "0.5", "0", "1", "share of the sequences masked at the end only")))
            .and(TrainingPlan.hyperparameters(8, 40, "0.001"));

    /**
     * The standard values but for those asked for, by dash-case name.
     *
     * @throws InvalidInput if a name is unknown or a value cannot be used
     */
    static Bert4RecRecipe of(Map<String, String> asked, int courses) {
        HyperparameterValues values = HYPERPARAMETERS.with(asked);
        TransformerConfig config = TransformerConfig.of(values);
        TrainingPlan plan = TrainingPlan.of(values);
        Cloze cloze = new Cloze(plan.length(), courses, values.real("mask-share"), values.real("end-share"));
        boolean graphStart = values.whole("graph-embeddings") == 1;
        return new Bert4RecRecipe(config.shape(courses + 1), config.dropout(), graphStart, cloze, plan);
    }

    @Override
    public String name() {
        return "bert4rec";
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
