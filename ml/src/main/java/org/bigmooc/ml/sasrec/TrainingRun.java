package org.bigmooc.ml.sasrec;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;

/** One training in progress: which batch comes next, at what rate, and which weights were best. Not thread-safe. */
final class TrainingRun implements AutoCloseable {

    private final SasRecConfig config;
    private final List<Sequence> sequences;
    private final long seed;
    private final InstantSource clock;
    private final LearningRate rate;
    private final SequencePacker packer;
    private final ValidationNdcg validation;
    private final TrainingStep step;
    private final ProgressReport report;
    private TrainingPosition position;
    private SasRecWeights best;

    TrainingRun(
            SasRecConfig config, TrainingTask task, List<Sequence> sequences, Checkpoint start, InstantSource clock) {
        this.config = config;
        this.sequences = sequences;
        this.seed = task.seed();
        this.clock = clock;
        rate = new LearningRate(config.learningRate(), config.warmUp());
        packer = new SequencePacker(config.length(), config.rows());
        validation = new ValidationNdcg(task.split(), config.length(), config.validationLearners(), seed);
        SasRecShape shape = config.shape(task.courses());
        SasRecWeights weights = new SasRecWeights(shape, start.weights());
        step = new TrainingStep(config, weights, start.optimizer());
        position = start.position();
        best = position.validated() ? new SasRecWeights(shape, start.best()) : weights;
        report = new ProgressReport(config.epochs(), clock, task.listener(), position);
    }

    boolean finished() {
        return position.finished(config.epochs(), config.patience());
    }

    /**
     * Trains to the end of the epoch, or until {@code due}, or until cancelled.
     *
     * @return whether it was cancelled
     */
    boolean advance(Instant due, BooleanSupplier cancelled) {
        List<List<List<Sequence>>> batches = packer.shuffled(sequences, mixed(seed, position.epoch()));
        while (position.batch() < batches.size()) {
            if (cancelled.getAsBoolean()) {
                return true;
            }
            learn(batches);
            if (clock.instant().isAfter(due)) {
                return false;
            }
        }
        validate();
        return false;
    }

    private void learn(List<List<List<Sequence>>> batches) {
        PackedBatch batch = PackedBatch.of(batches.get(position.batch()), config.length());
        double done = (position.epoch() + (position.batch() + 0.5) / batches.size()) / config.epochs();
        int dropoutSeed = (int) mixed(mixed(seed, position.epoch()), position.batch());
        double loss = step.learn(batch, rate.at(done), dropoutSeed);
        if (!Double.isFinite(loss)) {
            throw new InvalidInput(
                    "training-diverged",
                    "learning-rate",
                    "The loss became infinite in epoch " + (position.epoch() + 1) + "; try a lower learning-rate than "
                            + config.learningRate() + ".");
        }
        position = position.afterStep();
        report.step(position, batches.size(), loss, batch.targets().length);
    }

    private void validate() {
        report.validating(position);
        position = position.afterEpoch(step.validate(validation));
        if (position.atBest()) {
            best = step.weights();
        }
    }

    /** Spreads seeds that follow each other, so that neighbouring epochs and steps have nothing in common. */
    private static long mixed(long seed, long number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    Checkpoint checkpoint(String identity) {
        float[] bestValues = position.validated() ? best.values() : new float[0];
        return new Checkpoint(identity, position, step.weights().values(), step.optimizerState(), bestValues);
    }

    TrainedSasRec result() {
        return new TrainedSasRec(best, position.bestNdcg(), position.bestEpoch());
    }

    @Override
    public void close() {
        step.close();
    }
}
