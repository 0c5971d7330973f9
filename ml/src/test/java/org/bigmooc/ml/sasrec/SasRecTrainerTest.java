package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingInterrupted;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.model.TrainingTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SasRecTrainerTest {

    private static final DatasetSplit DATA = Samples.walks(200, 1);

    @TempDir
    private Path folder;

    @Test
    void learnsWhatFollowsWhat() {
        TrainedSasRec trained =
                trainer(Duration.ofHours(1)).train(task(Samples.walks(600, 1), 7, false, TrainingListener.SILENT));

        assertThat(trained.validationNdcg()).isGreaterThan(0.85);
    }

    @Test
    void sameSeedSameWeightsOtherSeedOtherWeights() {
        float[] first = weights(train(7, false, TrainingListener.SILENT));

        assertThat(weights(train(7, false, TrainingListener.SILENT))).containsExactly(first);
        assertThat(weights(train(8, false, TrainingListener.SILENT))).isNotEqualTo(first);
    }

    @Test
    void aTrainingStoppedInTheMiddleOfAnEpochEndsAsIfItHadNotBeen() throws IOException {
        TrainedSasRec straight = train(7, false, TrainingListener.SILENT);
        Files.delete(checkpoint());
        for (int steps : new int[] {15, 20}) {
            assertThatThrownBy(() -> train(7, true, new StopAfter(steps))).isInstanceOf(TrainingInterrupted.class);
        }
        TrainedSasRec resumed = train(7, true, TrainingListener.SILENT);

        assertThat(weights(resumed)).containsExactly(weights(straight));
        assertThat(resumed.validationNdcg()).isEqualTo(straight.validationNdcg());
    }

    @Test
    void anInterruptedThreadKeepsItsCheckpointAndItsInterrupt() {
        TrainingListener interrupting = progress -> Thread.currentThread().interrupt();

        assertThatThrownBy(() -> train(7, true, interrupting)).isInstanceOf(TrainingInterrupted.class);
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
        trainer(Duration.ofSeconds(4)).train(task(DATA, 7, false, progress -> found.add(Files.exists(checkpoint()))));

        assertThat(found).isNotEmpty().doesNotContain(false);
    }

    @Test
    void refusesDataWithNothingToLearn() {
        assertThatThrownBy(() -> trainer(Duration.ofHours(1))
                        .train(task(Samples.split(new int[][] {{1, 2, 3}}), 1, false, TrainingListener.SILENT)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at least two courses");
    }

    @Test
    void saysThatTheRateWasTooHighWhenItDiverges() {
        TrainingTask wild = new TrainingTask(
                DATA,
                1,
                Map.of("learning-rate", "10", "weight-decay", "10", "rows", "1", "width", "8"),
                folder,
                false,
                TrainingListener.SILENT);

        assertThatThrownBy(() -> trainer(Duration.ofHours(1)).train(wild))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("learning-rate");
    }

    private TrainedSasRec train(long seed, boolean resume, TrainingListener listener) {
        return trainer(Duration.ofHours(1)).train(task(DATA, seed, resume, listener));
    }

    private TrainingTask task(DatasetSplit data, long seed, boolean resume, TrainingListener listener) {
        return new TrainingTask(data, seed, Samples.HYPERPARAMETERS, folder, resume, listener);
    }

    /** Its clock goes on a second at each look, so that the outcome does not depend on the machine. */
    private SasRecTrainer trainer(Duration checkpointEvery) {
        InstantSource clock = new InstantSource() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        };
        return new SasRecTrainer(checkpoint(), checkpointEvery, clock);
    }

    private Path checkpoint() {
        return folder.resolve("in/training.checkpoint");
    }

    private static float[] weights(TrainedSasRec trained) {
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
