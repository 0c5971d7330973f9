package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/** {@code popularity}: the courses that most learners took; the floor that every other model must beat. */
public final class Popularity implements ModelKind {

    private static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of();

    @Override
    public String name() {
        return "popularity";
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
        float[] counts = new float[task.courses()];
        for (int learner = 0; learner < task.split().learners(); learner++) {
            for (int course : task.split().training(learner)) {
                counts[course]++;
            }
        }
        return new FixedScores(counts);
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return FixedScores.read(folder);
    }
}
