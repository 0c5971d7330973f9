package org.bigmooc.ml.sasrec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.sequence.NextCourse;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.transformer.CausalEncoder;
import org.bigmooc.ml.transformer.GraphStart;
import org.bigmooc.ml.transformer.TransformerConfig;
import org.bigmooc.ml.transformer.TransformerLayout;
import org.bigmooc.ml.transformer.TransformerRecipe;
import org.bigmooc.ml.transformer.TransformerShape;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.Weights;

/**
 * {@code sasrec}: a causal transformer that reads a learner's latest courses in order and scores every course as the next one.
 *
 * @see <a href="https://arxiv.org/abs/1808.09781">Kang and McAuley: Self-Attentive Sequential Recommendation, 2018</a>
 */
public final class SasRec implements SequenceFamily {

    private static final TransformerRecipe.Serving SERVING = SasRec::model;
    private static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(
                    TransformerConfig.hyperparameters(new TransformerConfig(192, 2, 1, 192, 50, 0.25)))
            .and(List.of(GraphStart.hyperparameter()))
            .and(TrainingPlan.hyperparameters(12, 40, "0.0012"));

    @Override
    public String name() {
        return "sasrec";
    }

    @Override
    public Hyperparameters hyperparameters() {
        return HYPERPARAMETERS;
    }

    @Override
    public SequenceRecipe recipe(HyperparameterValues values, int courses) {
        return TransformerRecipe.of(name(), values, courses, new NextCourse(values.whole("length")), SERVING);
    }

    @Override
    public SequenceModel read(Path folder) throws IOException {
        return SERVING.read(folder);
    }

    private static SequenceModel model(TransformerShape shape, Weights weights) {
        float[][] courses = weights.rows(TransformerLayout.of(shape).courses());
        return new SequenceModel(
                courses,
                new CausalEncoder(shape, weights, courses),
                weights,
                folder -> WeightFiles.write(shape, weights, folder));
    }
}
