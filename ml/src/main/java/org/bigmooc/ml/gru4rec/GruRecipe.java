package org.bigmooc.ml.gru4rec;

import ai.djl.ndarray.NDManager;
import org.bigmooc.ml.sequence.Curriculum;
import org.bigmooc.ml.sequence.NextCourse;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/**
 * How a GRU4Rec is trained.
 *
 * @param dropout share of values left out at random
 */
record GruRecipe(GruShape shape, double dropout, TrainingPlan plan) implements SequenceRecipe {

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
    public SequenceModel model(Weights weights) {
        return model(shape, weights);
    }

    static SequenceModel model(GruShape shape, Weights weights) {
        return new SequenceModel(
                weights.rows(GruLayout.of(shape).courses()),
                new GruReader(shape, weights),
                weights,
                folder -> WeightFiles.write(shape, weights, folder));
    }

    @Override
    public SequenceNetwork network(NDManager parent, Weights weights) {
        return new GruNetwork(parent, shape, weights, dropout);
    }
}
