package org.bigmooc.ml.bert4rec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.TrainingPlan;
import org.bigmooc.ml.transformer.ClozeEncoder;
import org.bigmooc.ml.transformer.GraphStart;
import org.bigmooc.ml.transformer.TransformerConfig;
import org.bigmooc.ml.transformer.TransformerLayout;
import org.bigmooc.ml.transformer.TransformerRecipe;
import org.bigmooc.ml.transformer.TransformerShape;
import org.bigmooc.ml.weights.WeightFiles;
import org.bigmooc.ml.weights.Weights;

/**
 * {@code bert4rec}: a transformer that sees a learner's latest courses in both directions and fills in what comes after them. The last course of
 * its shape is no course but the mask, which is read but never recommended.
 *
 * @see <a href="https://arxiv.org/abs/1904.06690">Sun et al.: BERT4Rec: Sequential Recommendation with Bidirectional Encoder
 *     Representations from Transformer, 2019</a>
 */
public final class Bert4Rec implements SequenceFamily {

    private static final TransformerRecipe.Serving SERVING = Bert4Rec::model;
    private static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(
                    TransformerConfig.hyperparameters(new TransformerConfig(256, 2, 4, 256, 50, 0.2)))
            .and(List.of(
                    GraphStart.hyperparameter(),
                    Hyperparameter.real("mask-share", "0.3", "0", "1", "share of the courses of a sequence to fill in")
                            .between(0.1, 0.6),
                    Hyperparameter.real("end-share", "0.5", "0", "1", "share of the sequences masked at the end only")
                            .between(0, 1)))
            .and(TrainingPlan.hyperparameters(8, 40, "0.001"));

    @Override
    public String name() {
        return "bert4rec";
    }

    @Override
    public Hyperparameters hyperparameters() {
        return HYPERPARAMETERS;
    }

    @Override
    public SequenceRecipe recipe(HyperparameterValues values, int courses) {
        Cloze cloze = new Cloze(values.whole("length"), courses, values.real("mask-share"), values.real("end-share"));
        return TransformerRecipe.of(name(), values, courses + 1, cloze, SERVING);
    }

    @Override
    public SequenceModel read(Path folder) throws IOException {
        return SERVING.read(folder);
    }

    private static SequenceModel model(TransformerShape shape, Weights weights) {
        float[][] coursesAndMask = weights.rows(TransformerLayout.of(shape).courses());
        return new SequenceModel(
                Arrays.copyOf(coursesAndMask, shape.courses() - 1),
                new ClozeEncoder(shape, weights, coursesAndMask),
                weights,
                folder -> WeightFiles.write(shape, weights, folder));
    }
}
