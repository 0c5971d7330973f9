package org.bigmooc.ml.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ModelTuner;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.Tuning;
import org.bigmooc.domain.training.TuningRequest;
import org.bigmooc.ml.evaluation.HeldOutEvaluation;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.tuning.Search;
import org.bigmooc.ml.tuning.TrialLog;

/**
 * Searches in this process, with a log of the trials of each kind.
 *
 * @param folder gets a folder for each kind of model
 */
record LocalModelTuner(
        ModelKinds kinds,
        ModelReader reader,
        DiskModelRegistry registry,
        HeldOutEvaluation evaluation,
        Checkpoints checkpoints,
        Meter meter,
        Path folder)
        implements ModelTuner {

    @Override
    public Tuning tune(TuningRequest request, Dataset dataset, TrainingListener listener) {
        ModelKind kind = kinds.get(request.model());
        Search search = new Search(kind, request.fixed(), request.seed());
        DatasetSplit split = HeldOut.split(dataset);
        String hash = dataset.hash();
        TrialLog log = TrialLog.open(
                folder.resolve(kind.name()).resolve("trials.jsonl"),
                hash + " " + request.seed() + " " + new TreeMap<>(request.fixed()));
        TrialTraining training = new TrialTraining(
                kind,
                split,
                request.seed(),
                checkpoints,
                new PublishedBefore(registry, reader, hash, request.seed()),
                evaluation);
        TuningRun run = new TuningRun(request, search, log, training, meter, listener);
        return new Tuning(kind.name(), hash, request.seed(), kind.hyperparameters(Map.of()), run.trials(), log.spent());
    }
}
