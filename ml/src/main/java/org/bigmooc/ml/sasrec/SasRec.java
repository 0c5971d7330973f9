package org.bigmooc.ml.sasrec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code sasrec}: a causal transformer that reads a learner's latest courses in order and scores every course as the next one. Trained with a
 * full softmax on PyTorch, served in plain Java.
 *
 * @see <a href="https://arxiv.org/abs/1808.09781">Kang and McAuley: Self-Attentive Sequential Recommendation, 2018</a>
 */
public final class SasRec implements ModelKind {

    private static final String CHECKPOINT = "sasrec.checkpoint";

    private final Duration checkpointEvery;
    private final InstantSource clock;

    /**
     * Says how much work a killed training may lose.
     *
     * @param checkpointEvery a checkpoint is also written after each pass over the data
     */
    public SasRec(Duration checkpointEvery, InstantSource clock) {
        this.checkpointEvery = checkpointEvery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sasrec";
    }

    @Override
    public SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        return SasRecConfig.texts(asked);
    }

    @Override
    public boolean quick() {
        return false;
    }

    /** Needs PyTorch, and about a gigabyte of memory outside Java's heap. */
    @Override
    public TrainedModel train(TrainingTask task) {
        SasRecTrainer trainer = new SasRecTrainer(task.checkpoints().resolve(CHECKPOINT), checkpointEvery, clock);
        return new SasRecModel(trainer.train(task).weights());
    }

    @Override
    public TrainedModel read(Path folder) throws IOException {
        return new SasRecModel(SasRecFiles.read(folder));
    }
}
