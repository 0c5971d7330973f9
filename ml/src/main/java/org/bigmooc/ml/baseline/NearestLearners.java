package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code sknn}: what the learners went on to who have lately taken the same courses; sequence-aware nearest neighbours.
 *
 * @see <a href="https://arxiv.org/abs/1803.09587">Ludewig and Jannach: Evaluation of Session-based Recommendation Algorithms, 2018</a>
 * @see <a href="https://doi.org/10.1145/3331184.3331322">Garg et al.: Sequence and Time Aware Neighborhood for Session-based
 *     Recommendations: STAN, SIGIR 2019</a>
 */
public final class NearestLearners implements ModelKind {

    private static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.whole("neighbours", 100, 1, 100_000, "learners who are asked")
                    .among("50", "100", "200", "500"),
            Hyperparameter.whole("history", 10, 1, 1000, "how many of the latest courses are compared")
                    .among("5", "10", "20"),
            Hyperparameter.real("history-decay", "0.8", "0.01", "1", "how much each earlier course counts")
                    .between(0.4, 1),
            Hyperparameter.real("sharpness", "4", "0", "100", "power of the likeness that a neighbour counts with")
                    .between(1, 8),
            Hyperparameter.real("step-decay", "0.85", "0.01", "1", "how much each step from the shared course counts")
                    .between(0.5, 1),
            Hyperparameter.real("before", "0.3", "0", "1", "how much courses before the shared one count")
                    .between(0, 1),
            Hyperparameter.whole("takers", 5_000, 1, 100_000_000, "learners looked at for each shared course"));

    @Override
    public String name() {
        return "sknn";
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
        HyperparameterValues values = HYPERPARAMETERS.with(task.hyperparameters());
        int[][] sequences = new int[task.split().learners()][];
        for (int learner = 0; learner < sequences.length; learner++) {
            sequences[learner] = task.split().training(learner);
        }
        Voting voting = new Voting(
                new HistoryDecay(values.whole("history"), values.real("history-decay")),
                values.real("sharpness"),
                values.real("step-decay"),
                values.real("before"));
        return new NearestLearnersModel(
                new LearnerIndex(task.courses(), sequences, values.whole("takers")),
                values.whole("neighbours"),
                voting);
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return NearestLearnersModel.read(folder);
    }
}
