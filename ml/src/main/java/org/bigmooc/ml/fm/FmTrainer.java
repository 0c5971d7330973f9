package org.bigmooc.ml.fm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.model.TrainingTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a factorisation machine on one thread, with a checkpoint after each pass over the data, from which a killed training goes on as if
 * nothing had happened. The same data, seed and hyper-parameters give the same factors. Serves one training.
 */
final class FmTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(FmTrainer.class);

    private static final String CHECKPOINT = "fm.checkpoint";

    private final TrainingTask task;
    private final FmConfig config;
    private final DatasetSplit split;
    private final int[] learners;
    private final long predictions;
    private final FmParameters parameters;
    private final NegativeSampler sampler;
    private final FmCheckpoint checkpoint;

    FmTrainer(TrainingTask task) {
        this.task = task;
        this.config = FmConfig.of(task.hyperparameters());
        this.split = task.split();
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
     * @throws WorkInterrupted if the listener cancelled it or the thread was interrupted
     * @throws Unavailable if the checkpoint cannot be written
     */
    FmTables train() {
        int start = task.resume() ? resume() : 0;
        FmProgress progress = new FmProgress(task.listener(), config.epochs(), predictions, start);
        for (int epoch = start; epoch < config.epochs(); epoch++) {
            pass(epoch, progress);
            try {
                checkpoint.write(epoch + 1, parameters.state());
            } catch (IOException refused) {
                throw new Unavailable(
                        "The checkpoint cannot be written: " + refused.getMessage() + ". Make room, then train again.",
                        refused);
            }
        }
        return parameters.tables();
    }

    private int resume() {
        try {
            return checkpoint.read(parameters.state());
        } catch (IOException unreadable) {
            LOG.warn("A checkpoint cannot be used, so training begins anew: {}", unreadable.getMessage());
            return 0;
        }
    }

    private void pass(int epoch, FmProgress progress) {
        SplittableRandom random = new SplittableRandom(task.seed() * 31 + epoch + 1);
        int[] order = shuffled(learners, random);
        FmBatch batch = new FmBatch(config, parameters, sampler, task.courses());
        int steps = Math.toIntExact(Math.ceilDiv(predictions, config.batch()));
        int next = 0;
        for (int step = 0; next < order.length; step++) {
            refuseIfStopped();
            parameters.compose(config.idDropout(), random);
            batch.begin();
            while (next < order.length && batch.predictions() < config.batch()) {
                batch.add(split.training(order[next++]), random);
            }
            double done = (epoch + Math.min(1, (double) step / steps)) / config.epochs();
            batch.scale();
            parameters.step(epoch * steps + step + 1, config.learningRate() * (1 - done));
            progress.advance(epoch, batch.predictions(), batch.meanLoss());
        }
    }

    private void refuseIfStopped() {
        if (task.listener().cancelled() || Thread.currentThread().isInterrupted()) {
            throw new WorkInterrupted(
                    "The training was stopped; started again, it goes on after the last complete pass over the data.");
        }
    }

    private static int[] shuffled(int[] all, SplittableRandom random) {
        int[] order = all.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }
}
