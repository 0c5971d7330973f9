package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.arithmetic.SymmetricInverse;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code ease}: the linear model that best rebuilds each learner's courses from the other ones, in closed form, read with the latest courses
 * counting most. Needs courses² × 20 bytes and courses³ multiply-adds.
 *
 * @see <a href="https://arxiv.org/abs/1905.03375">Steck: Embarrassingly Shallow Autoencoders for Sparse Data, 2019</a>
 */
public final class Ease implements ModelKind {

    private static final long BYTES_A_PAIR = 20;

    private static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.real("lambda", "100", "0.001", "1000000000", "strength of the L2 penalty")
                    .logarithmic(10, 3000),
            Hyperparameter.whole("history", 1000, 1, 100_000, "how many of the latest courses are read"),
            Hyperparameter.real("history-decay", "0.7", "0.01", "1", "how much each earlier course counts")
                    .between(0.3, 1));

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public Hyperparameters choices() {
        return HYPERPARAMETERS;
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public TrainedModel train(TrainingTask task) {
        checkMemory(task.courses());
        HyperparameterValues values = HYPERPARAMETERS.with(task.hyperparameters());
        double[][] matrix = coOccurrences(task.split(), task.courses());
        for (int course = 0; course < matrix.length; course++) {
            matrix[course][course] += values.real("lambda");
        }
        SymmetricInverse.invert(matrix);
        HistoryDecay decay = new HistoryDecay(values.whole("history"), values.real("history-decay"));
        return new HistorySum(weights(matrix), decay);
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return HistorySum.read(folder, DenseWeights::read);
    }

    private static void checkMemory(long courses) {
        long needed = courses * courses * BYTES_A_PAIR;
        long most = Runtime.getRuntime().maxMemory() / 4 * 3;
        if (needed > most) {
            throw new InvalidInput(
                    "too-many-courses",
                    "model",
                    "EASE needs %d MB of memory for %d courses, and may use %d MB; raise -Xmx, or train transitions or sasrec."
                            .formatted(needed >> 20, courses, most >> 20));
        }
    }

    private static double[][] coOccurrences(DatasetSplit split, int courses) {
        double[][] counts = new double[courses][courses];
        for (int learner = 0; learner < split.learners(); learner++) {
            int[] taken = split.training(learner);
            for (int one : taken) {
                double[] row = counts[one];
                for (int other : taken) {
                    row[other]++;
                }
            }
        }
        return counts;
    }

    private static DenseWeights weights(double[][] inverse) {
        float[][] weights = new float[inverse.length][inverse.length];
        for (int from = 0; from < inverse.length; from++) {
            for (int to = 0; to < inverse.length; to++) {
                weights[from][to] = from == to ? 0 : (float) (-inverse[from][to] / inverse[to][to]);
            }
        }
        return new DenseWeights(weights);
    }
}
