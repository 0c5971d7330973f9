package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code trend}: how often a course, where it was taken, was the latest that a learner took. Such courses are on the rise, and the score is the
 * logarithm of that share. Alone it is a poor model; in an ensemble it corrects what the others learned from older enrolments.
 */
public final class Trend implements ModelKind {

    private static final String SMOOTHING = "smoothing";
    private static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.real(SMOOTHING, "5", "0.001", "1000000", "imaginary learners who took more afterwards")
                    .logarithmic(0.5, 50));

    @Override
    public String name() {
        return "trend";
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
        double smoothing = HYPERPARAMETERS.with(task.hyperparameters()).real(SMOOTHING);
        int[] taken = new int[task.courses()];
        int[] latest = new int[task.courses()];
        for (int learner = 0; learner < task.split().learners(); learner++) {
            int[] courses = task.split().training(learner);
            for (int course : courses) {
                taken[course]++;
            }
            if (courses.length > 0) {
                latest[courses[courses.length - 1]]++;
            }
        }
        float[] scores = new float[task.courses()];
        for (int course = 0; course < scores.length; course++) {
            scores[course] = (float) Math.log((latest[course] + 1) / (taken[course] + smoothing));
        }
        return new FixedScores(scores);
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return FixedScores.read(folder);
    }
}
