package org.bigmooc.ml.gru4rec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.WeightFiles.Stored;

/**
 * {@code gru4rec}: a recurrent network that reads a learner's courses in order and scores every course as the next one. Its reader is a
 * {@link org.bigmooc.ml.sequence.StepwiseReader}.
 *
 * @see <a href="https://arxiv.org/abs/1511.06939">Hidasi et al.: Session-based Recommendations with Recurrent Neural Networks, 2016</a>
 */
public final class Gru4Rec implements SequenceFamily {

    private static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(List.of(
                    Hyperparameter.whole(
                                    "width", 128, 1, 4096, "numbers that describe a course or the state of a learner")
                            .among("64", "96", "128", "192", "256"),
                    Hyperparameter.real("dropout", "0.2", "0", "0.95", "share of values left out at random in training")
                            .between(0.05, 0.5)))
            .and(TrainingPlan.hyperparameters(8, 40, "0.003"));

    @Override
    public String name() {
        return "gru4rec";
    }

    @Override
    public Hyperparameters hyperparameters() {
        return HYPERPARAMETERS;
    }

    @Override
    public SequenceRecipe recipe(HyperparameterValues values, int courses) {
        GruShape shape = new GruShape(courses, values.whole("width"), values.whole("length"));
        return new GruRecipe(shape, values.real("dropout"), TrainingPlan.of(values));
    }

    @Override
    public SequenceModel read(Path folder) throws IOException {
        Stored<GruShape> stored = WeightFiles.read(
                folder, GruShape.class, shape -> GruLayout.of(shape).all());
        return GruRecipe.model(stored.shape(), stored.weights());
    }
}
