package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/** {@code transitions}: what learners took soon after the courses of this history; the latest courses count most. */
public final class Transitions implements ModelKind {

    /** How far apart two courses of a sequence may be to count as a transition. */
    public static final int STEPS = 10;

    /** How much less each further step counts. */
    public static final double STEP_DECAY = 0.5;

    /** How many imaginary choices by popularity are added to what was seen of a course. */
    public static final double SMOOTHING = 5;

    /** How much each course of a history counts. */
    public static final HistoryDecay HISTORY = new HistoryDecay(20, 0.5);

    private static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.whole("steps", STEPS, 1, 1000, "how far apart two courses may be to be counted")
                    .between(1, 20),
            Hyperparameter.real("step-decay", "0.5", "0.01", "1", "how much each further step counts")
                    .between(0.1, 0.95),
            Hyperparameter.whole("history", HISTORY.length(), 1, 1000, "how many of the latest courses are read")
                    .among("5", "10", "20", "50"),
            Hyperparameter.real("history-decay", "0.5", "0.01", "1", "how much each earlier course counts")
                    .between(0.1, 0.95),
            Hyperparameter.real("smoothing", "5", "0.001", "1000000", "imaginary choices by popularity")
                    .logarithmic(0.5, 50));

    @Override
    public String name() {
        return "transitions";
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
        TransitionCounts counts = new TransitionCounts(
                task.courses(), values.whole("steps"), values.real("step-decay"), values.real("smoothing"));
        for (int learner = 0; learner < task.split().learners(); learner++) {
            counts.addSequence(task.split().training(learner));
        }
        return new HistorySum(counts, new HistoryDecay(values.whole("history"), values.real("history-decay")));
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return HistorySum.read(folder, TransitionCounts::read);
    }
}
