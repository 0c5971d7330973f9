package org.bigmooc.ml.sequence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.weights.Weights;

/** One training in progress: which batch comes next, at what rate, and which weights were best. Not thread-safe. */
final class TrainingRun implements AutoCloseable {

    private final TrainingPlan plan;
    private final Curriculum curriculum;
    private final DatasetSplit split;
    private final long seed;
    private final ReplicaGroup replicas;
    private final InstantSource clock;
    private final LearningRate rate;
    private final SequencePacker packer;
    private final ValidationNdcg validation;
    private final TrainingStep step;
    private final ProgressReport report;
    private TrainingPosition position;
    private Weights best;

    TrainingRun(SequenceRecipe recipe, TrainingTask task, Checkpoint start, InstantSource clock) {
        plan = recipe.plan();
        curriculum = recipe.curriculum();
        split = task.split();
        seed = task.seed();
        replicas = task.replicas().isAlone() ? task.replicas() : new TakingTurns(task.replicas());
        this.clock = clock;
        rate = new LearningRate(plan.learningRate(), plan.warmUp());
        packer = new SequencePacker(plan.length(), plan.rows());
        validation = new ValidationNdcg(split, curriculum, plan.validationLearners(), seed);
        Weights weights = new Weights(recipe.layout(), start.weights());
        step = new TrainingStep(recipe, weights, start.optimizer(), replicas);
        position = start.position();
        best = position.validated() ? new Weights(recipe.layout(), start.best()) : weights;
        report = new ProgressReport(plan.epochs(), clock, task.listener(), position);
    }

    boolean finished() {
        return position.finished(plan.epochs(), plan.patience());
    }

    /**
     * Trains to the end of the epoch, or until {@code due}, or until any replica is cancelled.
     *
     * @return whether it was cancelled
     */
    boolean advance(Instant due, BooleanSupplier cancelled) {
        long epochSeed = mixed(seed, position.epoch());
        List<List<List<Sequence>>> batches = packer.shuffled(curriculum.examples(split, epochSeed), epochSeed);
        while (position.batch() < batches.size()) {
            if (replicas.any(cancelled.getAsBoolean())) {
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
        List<List<Sequence>> rows = batches.get(position.batch());
        List<List<Sequence>> part = part(rows);
        PackedBatch batch = PackedBatch.of(part.isEmpty() ? rows : part, plan.length(), curriculum.sight());
        int asked = part.isEmpty() ? 0 : batch.targets().length;
        double done = (position.epoch() + (position.batch() + 0.5) / batches.size()) / plan.epochs();
        double loss = step.learn(batch, asked, rate.at(done), dropoutSeed());
        if (!Double.isFinite(loss)) {
            throw new InvalidInput(
                    "training-diverged",
                    "learning-rate",
                    "The loss became infinite in epoch " + (position.epoch() + 1) + "; try a lower learning-rate than "
                            + plan.learningRate() + ".");
        }
        position = position.afterStep();
        report.step(position, batches.size(), loss, replicas.size() * batch.targets().length);
    }

    /** This replica's rows of a batch: as many as another's, or one more or less. */
    private List<List<Sequence>> part(List<List<Sequence>> rows) {
        int from = rows.size() * replicas.place() / replicas.size();
        int to = rows.size() * (replicas.place() + 1) / replicas.size();
        return rows.subList(from, to);
    }

    private int dropoutSeed() {
        long ofStep = mixed(mixed(seed, position.epoch()), position.batch());
        return (int) (replicas.place() == 0 ? ofStep : mixed(ofStep, replicas.place()));
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

    TrainedWeights result() {
        return new TrainedWeights(best, position.bestNdcg(), position.bestEpoch());
    }

    @Override
    public void close() {
        step.close();
    }
}
