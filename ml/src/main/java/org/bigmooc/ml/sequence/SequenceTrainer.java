package org.bigmooc.ml.sequence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.torch.AdamW;
import org.bigmooc.ml.torch.Torch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a sequence model on this machine, keeping a checkpoint from which a killed training goes on as if nothing had happened.
 *
 * <p>The same data, seed and hyper-parameters give the same weights on the same machine, interrupted or not. Threads may share a trainer
 * only if they do not train at the same time, since they would share its checkpoint.
 */
public final class SequenceTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(SequenceTrainer.class);

    private final Path checkpoint;
    private final Duration checkpointEvery;
    private final InstantSource clock;

    /**
     * Says where the checkpoint lies.
     *
     * @param checkpoint a file that belongs to this trainer; its folder need not exist
     * @param checkpointEvery a checkpoint is also written after each pass over the data
     */
    public SequenceTrainer(Path checkpoint, Duration checkpointEvery, InstantSource clock) {
        this.checkpoint = checkpoint;
        this.checkpointEvery = checkpointEvery;
        this.clock = clock;
    }

    /**
     * Trains on the training part and keeps the weights with the best NDCG@10 on the validation part.
     *
     * @throws WorkInterrupted if the listener cancelled it or the thread was interrupted; the checkpoint is up to date then
     * @throws InvalidInput if the data is too small to learn anything from, or the training diverged
     * @throws Unavailable if PyTorch cannot start or the checkpoint cannot be written
     */
    public TrainedWeights train(SequenceRecipe recipe, TrainingTask task) {
        if (task.courses() < 2
                || recipe.curriculum().examples(task.split(), task.seed()).isEmpty()) {
            throw new InvalidInput(
                    "data-too-small",
                    "data",
                    "A " + recipe.name()
                            + " learns from learners who took at least two courses beside the two that are "
                            + "held out; there are none.");
        }
        if (task.replicas().isAlone()) {
            return trainChecked(recipe, task);
        }
        Torch.LOCK.lock();
        try {
            return trainChecked(recipe, task);
        } finally {
            Torch.LOCK.unlock();
        }
    }

    private TrainedWeights trainChecked(SequenceRecipe recipe, TrainingTask task) {
        String identity = identity(recipe, task);
        Checkpoint start = (task.resume() ? readCheckpoint(identity) : Optional.<Checkpoint>empty())
                .orElseGet(() -> fresh(identity, recipe, task));
        try (TrainingRun run = new TrainingRun(recipe, task, start, clock)) {
            while (!run.finished()) {
                advance(run, identity, task.listener());
            }
            return run.result();
        }
    }

    private static String identity(SequenceRecipe recipe, TrainingTask task) {
        return String.join(
                " ",
                recipe.name(),
                task.split().dataset().hash(),
                Long.toString(task.seed()),
                new TreeMap<>(task.hyperparameters()).toString());
    }

    private static Checkpoint fresh(String identity, SequenceRecipe recipe, TrainingTask task) {
        float[] weights = recipe.initial(task).values();
        return new Checkpoint(
                identity, TrainingPosition.START, weights, AdamW.State.initial(weights.length), new float[0]);
    }

    /** Trains until the next checkpoint is due, and writes it. */
    private void advance(TrainingRun run, String identity, TrainingListener listener) {
        boolean stopped = run.advance(
                clock.instant().plus(checkpointEvery),
                () -> listener.cancelled() || Thread.currentThread().isInterrupted());
        boolean interrupted = Thread.interrupted(); // Java writes no file in a thread that is interrupted.
        try {
            writeCheckpoint(run.checkpoint(identity));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (stopped) {
            throw new WorkInterrupted("The training was stopped; started again, it goes on from " + checkpoint + ".");
        }
    }

    private Optional<Checkpoint> readCheckpoint(String identity) {
        try {
            Optional<Checkpoint> read = Checkpoint.read(checkpoint, identity);
            read.ifPresent(found -> LOG.info(
                    "Going on after {} epochs and {} steps, from {}.",
                    found.position().epoch(),
                    found.position().batch(),
                    checkpoint));
            return read;
        } catch (IOException unreadable) {
            LOG.warn("The checkpoint {} cannot be used; training starts anew.", checkpoint, unreadable);
            return Optional.empty();
        }
    }

    private void writeCheckpoint(Checkpoint state) {
        try {
            state.write(checkpoint);
        } catch (IOException failed) {
            throw new Unavailable(
                    "The checkpoint " + checkpoint
                            + " cannot be written; see that its folder is writable and the disk not full.",
                    failed);
        }
    }
}
