package org.bigmooc.ml.fm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.weights.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a factorisation machine on one thread, with a checkpoint after each pass over the data, from which a killed training goes on as if
 * nothing had happened. The same data, seed and hyper-parameters give the same factors. Serves one training.
 *
 * <p>Replicas take turns with the batches, each taking its own steps, and now and then go on from the mean of them all: a step moves nearly
 * every factor, so that sharing each would cost about as much as it saves.
 *
 * @see <a href="https://arxiv.org/abs/1805.09767">Stich: Local SGD Converges Fast and Communicates Little, ICLR 2019</a>
 */
final class FmTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(FmTrainer.class);

    private static final String CHECKPOINT = "fm.checkpoint";

    /** How many steps replicas take before they meet. */
    private static final int ROUNDS_APART = 64;

    private final TrainingTask task;
    private final FmConfig config;
    private final DatasetSplit split;
    private final int[] learners;
    private final long predictions;
    private final FmParameters parameters;
    private final NegativeSampler sampler;
    private final FmCheckpoint checkpoint;
    private final ReplicaGroup replicas;
    private final int roundsApart;

    FmTrainer(TrainingTask task) {
        this.task = task;
        this.config = FmConfig.of(task.hyperparameters());
        this.split = task.split();
        this.replicas = task.replicas();
        this.roundsApart = replicas.isAlone() ? 1 : ROUNDS_APART;
        this.learners = IntStream.range(0, split.learners())
                .filter(learner -> split.training(learner).length > 0)
                .toArray();
        int[] taken = taken(split, task.courses());
        this.predictions = IntStream.of(taken).asLongStream().sum();
        if (predictions == 0) {
            throw new InvalidInput(
                    "data-too-small",
                    "data",
                    "The factorisation machine learns from enrolments, and there are none to learn from.");
        }
        TraitLinks links = TraitLinks.of(split.dataset().features(), task.courses());
        this.parameters = new FmParameters(config, links, taken, task.seed());
        this.sampler = new NegativeSampler(taken, config.negativePower(), config.negatives());
        Path file = task.checkpoints().resolve(CHECKPOINT);
        this.checkpoint = new FmCheckpoint(file, split.dataset().hash() + " " + task.seed() + " " + config);
    }

    private static int[] taken(DatasetSplit split, int courses) {
        int[] taken = new int[courses];
        for (int learner = 0; learner < split.learners(); learner++) {
            for (int course : split.training(learner)) {
                taken[course]++;
            }
        }
        return taken;
    }

    /**
     * Trains on the training part.
     *
     * @throws WorkInterrupted if the listener cancelled it or the thread was interrupted; the checkpoint is up to date then
     * @throws Unavailable if the checkpoint cannot be written
     */
    FmTables train() {
        FmPosition position = task.resume() ? resume() : FmPosition.START;
        checkReplicas();
        FmProgress progress = new FmProgress(task.listener(), config.epochs(), predictions, replicas.size());
        while (position.epoch() < config.epochs()) {
            pass(position, progress);
            position = position.afterEpoch();
            keep(position);
        }
        return parameters.tables();
    }

    private FmPosition resume() {
        try {
            return checkpoint.read(parameters.state());
        } catch (IOException unreadable) {
            LOG.warn("A checkpoint cannot be used, so training begins anew: {}", unreadable.getMessage());
            return FmPosition.START;
        }
    }

    private void keep(FmPosition position) {
        boolean interrupted = Thread.interrupted(); // Java writes no file in a thread that is interrupted.
        try {
            checkpoint.write(position, parameters.state());
        } catch (IOException refused) {
            throw new Unavailable(
                    "The checkpoint cannot be written: " + refused.getMessage() + ". Make room, then train again.",
                    refused);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pass(FmPosition from, FmProgress progress) {
        FmPass pass = new FmPass(split, learners, config.batch(), task.seed() * 31 + from.epoch() + 1);
        FmBatch batch = new FmBatch(config, parameters, sampler, task.courses());
        int rounds = Math.ceilDiv(pass.batches(), replicas.size());
        for (FmPosition position = from; position.round() < rounds; ) {
            int own = position.round() * replicas.size() + replicas.place();
            if (own < pass.batches()) {
                step(pass, own, batch, from.epoch() * rounds + position.round() + 1);
                progress.advance(
                        from.epoch(), (double) (position.round() + 1) / rounds, batch.predictions(), batch.meanLoss());
            }
            position = position.afterRound();
            if (position.round() % roundsApart == 0 || position.round() == rounds) {
                meet();
                stopIfAsked(position);
            }
        }
    }

    private void step(FmPass pass, int number, FmBatch batch, int ofAll) {
        SplittableRandom random = pass.random(number);
        parameters.compose(config.idDropout(), random);
        batch.begin();
        pass.learners(number).forEach(learner -> batch.add(split.training(learner), random));
        batch.scale();
        int all = config.epochs() * Math.ceilDiv(pass.batches(), replicas.size());
        parameters.step(ofAll, config.learningRate() * (1 - (ofAll - 1.0) / all));
    }

    /** Gives every replica the mean of what all have learned. */
    private void meet() {
        if (replicas.isAlone()) {
            return;
        }
        for (float[] values : parameters.state()) {
            replicas.sum(values);
            Rows.scale(values, 1f / replicas.size());
        }
        checkReplicas();
    }

    private void checkReplicas() {
        if (!replicas.isAlone()) {
            CRC32C sum = new CRC32C();
            parameters.state().forEach(values -> sum.update(AtomicFile.bytes(values)));
            replicas.agree(sum.getValue());
        }
    }

    private void stopIfAsked(FmPosition position) {
        boolean here = task.listener().cancelled() || Thread.currentThread().isInterrupted();
        if (replicas.any(here)) {
            keep(position);
            throw new WorkInterrupted("The training was stopped; started again, it goes on from there.");
        }
    }
}
