package org.bigmooc.ml.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.domain.training.ThreadReplicas;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.model.EarlierModels;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.sequence.PackedBatch;
import org.bigmooc.ml.sequence.Sequence;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.SequenceTrainer;
import org.bigmooc.ml.sequence.TrainedWeights;
import org.bigmooc.ml.sequence.TrainingStep;
import org.bigmooc.ml.torch.AdamW;
import org.bigmooc.ml.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the training of every sequence model keeps to. */
public abstract class SequenceTrainingContract {

    private static final DatasetSplit DATA = SequenceSamples.walks(200, 1);
    private static final int STEPS = 150;

    /** A quarter of the logits of a batch; what Java itself still grows by is far less. */
    private static final int SMALLEST_LEAK_KILOBYTES = 400;

    @TempDir
    private Path folder;

    /** The family of the models. */
    protected abstract SequenceFamily family();

    /** Hyper-parameters of a training of 4 epochs that takes a second or two. */
    protected Map<String, String> hyperparameters() {
        return Map.of("width", "8", "hidden", "8", "length", "10", "epochs", "4", "rows", "4", "learning-rate", "0.02");
    }

    /** Validation NDCG@10 that it must reach on courses of which each has one successor. */
    protected abstract double reached();

    @Test
    void learnsWhatFollowsWhat() {
        TrainedWeights trained = train(SequenceSamples.walks(600, 1), 7, false, TrainingListener.SILENT);

        assertThat(trained.validationNdcg()).isGreaterThan(reached());
    }

    @Test
    void sameSeedSameWeightsOtherSeedOtherWeights() {
        float[] first = weights(train(7, false, TrainingListener.SILENT));

        assertThat(weights(train(7, false, TrainingListener.SILENT))).containsExactly(first);
        assertThat(weights(train(8, false, TrainingListener.SILENT))).isNotEqualTo(first);
    }

    @Test
    void aTrainingStoppedInTheMiddleOfAnEpochEndsAsIfItHadNotBeen() throws IOException {
        TrainedWeights straight = train(7, false, TrainingListener.SILENT);
        Files.delete(checkpoint());
        for (int steps : new int[] {15, 20}) {
            assertThatThrownBy(() -> train(7, true, new StopAfter(steps))).isInstanceOf(WorkInterrupted.class);
        }
        TrainedWeights resumed = train(7, true, TrainingListener.SILENT);

        assertThat(weights(resumed)).containsExactly(weights(straight));
        assertThat(resumed.validationNdcg()).isEqualTo(straight.validationNdcg());
    }

    @Test
    void replicasAreTheSameToTheBitAndLearnWhatFollowsWhat() {
        DatasetSplit data = SequenceSamples.walks(600, 1);

        List<TrainedWeights> trained = ThreadReplicas.together(2, group -> train(data, group, TrainingListener.SILENT));

        assertThat(trained.getFirst().validationNdcg()).isGreaterThan(reached());
        assertThat(weights(trained.get(1))).containsExactly(weights(trained.getFirst()));
    }

    @Test
    void replicasOfWhichOneIsStoppedAllStopThereAndGoOnAsIfNothingHadHappened() {
        List<TrainedWeights> straight =
                ThreadReplicas.together(3, group -> train(DATA, group, TrainingListener.SILENT));
        forgetCheckpoints(3);
        List<String> stopped = ThreadReplicas.together(3, group -> {
            TrainingListener listener = group.place() == 1 ? new StopAfter(15) : TrainingListener.SILENT;
            return String.valueOf(catchThrowableOfType(WorkInterrupted.class, () -> train(DATA, group, listener))
                    .getMessage());
        });

        List<TrainedWeights> resumed = ThreadReplicas.together(3, group -> train(DATA, group, TrainingListener.SILENT));

        assertThat(stopped).hasSize(3);
        assertThat(weights(resumed.getFirst())).containsExactly(weights(straight.getFirst()));
    }

    private void forgetCheckpoints(int replicas) {
        for (int place = 0; place < replicas; place++) {
            assertThat(folder.resolve("of-" + place).toFile().delete()).isTrue();
        }
    }

    private TrainedWeights train(DatasetSplit data, ReplicaGroup group, TrainingListener listener) {
        TrainingTask task =
                new TrainingTask(data, 7, hyperparameters(), folder, true, listener, EarlierModels.NONE, group);
        return new SequenceTrainer(folder.resolve("of-" + group.place()), Duration.ofHours(1), InstantSource.system())
                .train(recipe(task.hyperparameters(), task.courses()), task);
    }

    @Test
    void anInterruptedThreadKeepsItsCheckpointAndItsInterrupt() {
        TrainingListener interrupting = progress -> Thread.currentThread().interrupt();

        assertThatThrownBy(() -> train(7, true, interrupting)).isInstanceOf(WorkInterrupted.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(checkpoint()).exists();
    }

    @Test
    void aFinishedTrainingIsNotRepeated() {
        float[] first = weights(train(7, true, TrainingListener.SILENT));
        List<TrainingProgress> progress = new ArrayList<>();

        assertThat(weights(train(7, true, progress::add))).containsExactly(first);
        assertThat(progress).isEmpty();
    }

    @Test
    void aCheckpointOfAnotherSeedOrADamagedOneIsNotUsed() throws IOException {
        float[] expected = weights(train(8, false, TrainingListener.SILENT));
        train(7, true, TrainingListener.SILENT);
        assertThat(weights(train(8, true, TrainingListener.SILENT))).containsExactly(expected);

        Files.writeString(checkpoint(), "rubbish");
        assertThat(weights(train(8, true, TrainingListener.SILENT))).containsExactly(expected);
    }

    @Test
    void tellsHowFarItHasCome() {
        List<TrainingProgress> progress = new ArrayList<>();
        train(7, false, progress::add);

        assertThat(progress).isSortedAccordingTo((a, b) -> Double.compare(a.fraction(), b.fraction()));
        assertThat(progress.getFirst().phase()).isEqualTo("epoch 1/4");
        assertThat(progress.getFirst().validationNdcg()).isEmpty();
        assertThat(progress.getLast().fraction()).isEqualTo(1);
        assertThat(progress.getLast().validationNdcg()).isPresent();
        assertThat(progress.getLast().loss().orElseThrow())
                .isLessThan(progress.getFirst().loss().orElseThrow());
        assertThat(progress)
                .allSatisfy(step -> assertThat(step.tokensPerSecond()).isPositive());
    }

    @Test
    void writesACheckpointWheneverOneIsDue() {
        List<Boolean> found = new ArrayList<>();
        TrainingTask task = task(DATA, 7, false, progress -> found.add(Files.exists(checkpoint())));

        trainer(Duration.ofSeconds(4)).train(recipe(task.hyperparameters(), task.courses()), task);

        assertThat(found).isNotEmpty().doesNotContain(false);
    }

    @Test
    void refusesDataWithNothingToLearn() {
        DatasetSplit nothing = SequenceSamples.split(new int[][] {{1, 2, 3}});

        assertThatThrownBy(() -> train(nothing, 1, false, TrainingListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at least two courses");
    }

    @Test
    void saysThatTheRateWasTooHighWhenItDiverges() {
        Map<String, String> wild = new TreeMap<>(hyperparameters());
        wild.putAll(Map.of("learning-rate", "10", "weight-decay", "10", "rows", "1", "epochs", "10"));
        TrainingTask task = new TrainingTask(DATA, 1, wild, folder, false, TrainingListener.SILENT);

        assertThatThrownBy(() -> trainer(Duration.ofHours(1)).train(recipe(wild, task.courses()), task))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("learning-rate");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void hundredsOfStepsDoNotGrowTheProcess() throws IOException {
        Map<String, String> wide = new TreeMap<>(hyperparameters());
        wide.putAll(Map.of("width", "32", "length", "20"));
        SequenceRecipe recipe = recipe(wide, 1_000);
        Weights weights = SequenceSamples.weights(recipe.layout(), 1);
        Sequence sequence = SequenceSamples.asking(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        PackedBatch batch = PackedBatch.of(
                Collections.nCopies(20, List.of(sequence, sequence)),
                20,
                recipe.curriculum().sight());
        try (TrainingStep step = new TrainingStep(recipe, weights, AdamW.State.initial(weights.values().length))) {
            learn(step, batch);
            long before = residentKilobytes();

            learn(step, batch);

            assertThat(residentKilobytes() - before).as("kB grown").isLessThan(STEPS * SMALLEST_LEAK_KILOBYTES);
        }
    }

    private static void learn(TrainingStep step, PackedBatch batch) {
        for (int i = 0; i < STEPS; i++) {
            step.learn(batch, 1e-3, i);
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private SequenceRecipe recipe(Map<String, String> asked, int courses) {
        return SequenceSamples.recipe(family(), asked, courses);
    }

    private TrainedWeights train(long seed, boolean resume, TrainingListener listener) {
        return train(DATA, seed, resume, listener);
    }

    private TrainedWeights train(DatasetSplit data, long seed, boolean resume, TrainingListener listener) {
        TrainingTask task = task(data, seed, resume, listener);
        return trainer(Duration.ofHours(1)).train(recipe(task.hyperparameters(), task.courses()), task);
    }

    private TrainingTask task(DatasetSplit data, long seed, boolean resume, TrainingListener listener) {
        return new TrainingTask(data, seed, hyperparameters(), folder, resume, listener);
    }

    /** Its clock goes on a second at each look, so that the outcome does not depend on the machine. */
    private SequenceTrainer trainer(Duration checkpointEvery) {
        InstantSource clock = new InstantSource() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        };
        return new SequenceTrainer(checkpoint(), checkpointEvery, clock);
    }

    private Path checkpoint() {
        return folder.resolve("in/training.checkpoint");
    }

    private static float[] weights(TrainedWeights trained) {
        return trained.weights().values();
    }

    private static final class StopAfter implements TrainingListener {
        private int steps;

        StopAfter(int steps) {
            this.steps = steps;
        }

        @Override
        public void progressed(TrainingProgress progress) {}

        @Override
        public boolean cancelled() {
            return steps-- <= 0;
        }
    }
}
