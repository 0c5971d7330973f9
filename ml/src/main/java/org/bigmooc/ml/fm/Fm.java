package org.bigmooc.ml.fm;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code fm}: a factorisation machine. A learner is the courses taken so far, the latest apart from the decayed earlier ones; every course is its
 * id, fields, concepts, teachers and schools, as what is recommended and, with other factors, as what was taken. Only products of the learner's
 * features with the course's can change the order of courses, so only these are summed up; a course's linear weight is its product with what
 * all learners have in common. A new course is known by its features, a new learner by what all learners have in common.
 *
 * @see <a href="https://doi.org/10.1109/ICDM.2010.127">Rendle: Factorization Machines, 2010</a>
 * @see <a href="https://doi.org/10.1145/1772690.1772773">Rendle et al.: Factorizing Personalized Markov Chains, 2010</a>
 */
public final class Fm implements ModelKind {

    @Override
    public String name() {
        return "fm";
    }

    @Override
    public Hyperparameters choices() {
        return FmConfig.HYPERPARAMETERS;
    }

    @Override
    public boolean replicable() {
        return true;
    }

    @Override
    public TrainedModel train(TrainingTask task) {
        return new FmModel(new FmTrainer(task).train());
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return FmModel.read(folder);
    }
}
