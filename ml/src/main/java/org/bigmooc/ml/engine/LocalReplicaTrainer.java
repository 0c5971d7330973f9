package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.ReplicaAssignment;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.bigmooc.domain.training.ReplicaTrainer;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.model.EarlierModels;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.registry.DurableFiles;

/** A replica in this process. Its files lie in a folder that is there only while it trains. */
final class LocalReplicaTrainer implements ReplicaTrainer {

    private static final Duration PART = Duration.ofMinutes(1);
    private static final String CHECKPOINT = "checkpoint";
    private static final String MODEL = "model";

    private final ModelKinds kinds;
    private final InstantSource clock;

    LocalReplicaTrainer(ModelKinds kinds, InstantSource clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public ReplicaOutcome train(ReplicaAssignment assignment, ReplicaGroup group, TrainingListener listener) {
        Duration before = Meter.cpu();
        try {
            Path folder = Files.createTempDirectory("bigmooc-replica");
            try {
                Path checkpoint = Files.createDirectory(folder.resolve(CHECKPOINT));
                DurableFiles.write(checkpoint, assignment.checkpoint());
                boolean finished = advance(assignment, checkpoint, group, listener, folder.resolve(MODEL));
                Path outcome = finished ? folder.resolve(MODEL) : checkpoint;
                return new ReplicaOutcome(
                        finished, DurableFiles.contents(outcome), Meter.cpu().minus(before));
            } finally {
                DurableFiles.delete(folder);
            }
        } catch (IOException failure) {
            throw new Unavailable("A replica has no room for its files: " + failure.getMessage() + ".", failure);
        }
    }

    /** Trains to the end, and writes the model, or to the end of the part, and leaves a checkpoint. */
    private boolean advance(
            ReplicaAssignment assignment, Path checkpoint, ReplicaGroup group, TrainingListener listener, Path model)
            throws IOException {
        TrainingRequest request = assignment.request();
        ModelKind kind = kinds.get(request.model());
        TrainingTask task = new TrainingTask(
                HeldOut.split(assignment.dataset()),
                request.seed(),
                kind.hyperparameters(request.hyperparameters()),
                checkpoint,
                true,
                new UntilDue(listener, clock),
                EarlierModels.NONE,
                group);
        try {
            TrainedModel trained = kind.train(task);
            trained.write(Files.createDirectory(model));
            return true;
        } catch (WorkInterrupted endOfPart) {
            return false;
        }
    }

    /** Ends the part when it is time, which begins when it is first asked: so every part has at least one step. */
    private static final class UntilDue implements TrainingListener {

        private final TrainingListener listener;
        private final InstantSource clock;
        private Instant due = Instant.MAX;

        UntilDue(TrainingListener listener, InstantSource clock) {
            this.listener = listener;
            this.clock = clock;
        }

        @Override
        public void progressed(TrainingProgress progress) {
            listener.progressed(progress);
        }

        @Override
        public boolean cancelled() {
            Instant now = clock.instant();
            if (due.equals(Instant.MAX)) {
                due = now.plus(PART);
            }
            return listener.cancelled() || !now.isBefore(due);
        }
    }
}
