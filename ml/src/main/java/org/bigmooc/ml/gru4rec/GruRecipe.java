package org.bigmooc.ml.gru4rec;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.sequence.Curriculum;
import org.bigmooc.ml.sequence.NextCourse;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/**
 * How a GRU4Rec is trained.
 *
 * @param dropout share of values left out at random
 */
record GruRecipe(GruShape shape, double dropout, TrainingPlan plan) implements SequenceRecipe {

    /** Names, standard values, bounds and meanings. */
    static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(List.of(
                    Hyperparameter.whole(
                            "width", 128, 1, 4096, "numbers that describe a course or the state of a learner"),
                    Hyperparameter.real(
                            "dropout", "0.2", "0", "0.95", "share of values left out at random in training")))
            .and(TrainingPlan.hyperparameters(8, 40, "0.003"));

    /**
     * The standard values but for those asked for, by dash-case name.
     *
     * @throws InvalidInput if a name is unknown or a value cannot be used
     */
    static GruRecipe of(Map<String, String> asked, int courses) {
        HyperparameterValues values = HYPERPARAMETERS.with(asked);
        GruShape shape = new GruShape(courses, values.whole("width"), values.whole("length"));
        return new GruRecipe(shape, values.real("dropout"), TrainingPlan.of(values));
    }

    @Override
    public String name() {
        return "gru4rec";
    }

    @Override
    public Curriculum curriculum() {
        return new NextCourse(plan.length());
    }

    @Override
    public WeightLayout layout() {
        return GruLayout.of(shape).all();
    }

    @Override
    public SequenceNetwork network(NDManager parent, Weights weights) {
        return new GruNetwork(parent, shape, weights, dropout);
    }
}
