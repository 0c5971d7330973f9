package org.bigmooc.ml.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.Trial;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.model.EarlierModels;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.PartOfProgress;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/** Trains and measures with some hyper-parameters, on the validation part alone. */
record TrialTraining(
        ModelKind kind,
        DatasetSplit split,
        long seed,
        Checkpoints checkpoints,
        EarlierModels earlier,
        HeldOutEvaluation evaluation) {

    private static final double TRAINING_SHARE = 0.95;
    private static final int CUTOFF = 10;

    /** What came of it, and why nothing if so. */
    record Outcome(Trial.State state, Optional<Interval> validation, String note) {}

    /** A training that was stopped goes on here from its checkpoint. */
    Outcome run(SortedMap<String, String> hyperparameters, TrainingListener listener) {
        Path checkpoint = checkpoints.of(kind.name(), split.dataset().hash(), seed, hyperparameters);
        try {
            TrainedModel model = kind.train(new TrainingTask(
                    split,
                    seed,
                    hyperparameters,
                    checkpoint,
                    true,
                    new PartOfProgress(listener, 0, TRAINING_SHARE),
                    earlier));
            Interval validation = evaluation
                    .validate(model, split, new PartOfProgress(listener, TRAINING_SHARE, 1))
                    .ndcg(CUTOFF, seed);
            checkpoints.forget(checkpoint);
            return new Outcome(Trial.State.DONE, Optional.of(validation), "");
        } catch (WorkInterrupted stopped) {
            return new Outcome(Trial.State.STOPPED, Optional.empty(), String.valueOf(stopped.getMessage()));
        } catch (InvalidInput unfit) {
            checkpoints.forget(checkpoint);
            return new Outcome(Trial.State.FAILED, Optional.empty(), unfit.sentence());
        }
    }
}
