package org.bigmooc.ml.engine;

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
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.testing.TestClock;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ReplicaAssignment;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.bigmooc.domain.training.ReplicaTrainer;
import org.bigmooc.domain.training.Replicas;
import org.bigmooc.domain.training.ThreadReplicas;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicatedTrainingTest {

    private static final Dataset DATASET = SmallData.random(300, 40, 1);
    private static final TrainingRequest SASREC = new TrainingRequest(
            "sasrec",
            7,
            Map.of("width", "8", "hidden", "8", "length", "10", "epochs", "3", "rows", "4", "learning-rate", "0.02"),
            true);

    @TempDir
    private Path data;

    private EnginePorts engine(String folder) {
        return new LocalEnginePlugin().openEngine(new PluginContext(data.resolve(folder), Map.of(), new TestClock()));
    }

    /** Its clock goes on five seconds at each look, so that a part is some steps. */
    private Replicas inShortParts() {
        return new ThreadReplicas(2, (assignment, group, listener) -> {
            InstantSource ticking = new InstantSource() {
                private Instant now = Instant.EPOCH;

                @Override
                public Instant instant() {
                    now = now.plusSeconds(5);
                    return now;
                }
            };
            return new LocalReplicaTrainer(ModelKinds.standard(InstantSource.system()), ticking)
                    .train(assignment, group, listener);
        });
    }

    @Test
    void aModelTrainedInPartsIsTheOneTrainedAtOnce() {
        Replicas atOnce = new ThreadReplicas(2, engine("once").replicaTrainer());
        Counting parts = new Counting(inShortParts());

        ModelCard once = engine("once").trainer(atOnce).train(SASREC, DATASET, TrainingListener.SILENT);
        ModelCard inParts = engine("parts").trainer(parts).train(SASREC, DATASET, TrainingListener.SILENT);

        assertThat(parts.calls).isGreaterThan(2);
        assertThat(inParts.test()).isEqualTo(once.test());
        assertThat(inParts.validation()).isEqualTo(once.validation());
    }

    @Test
    void aTrainingThatLostItsReplicasGoesOnFromTheLastPart() {
        ModelCard straight = engine("straight").trainer(inShortParts()).train(SASREC, DATASET, TrainingListener.SILENT);
        Counting lost = new Counting(inShortParts());
        lost.failAt = 3;
        assertThatThrownBy(() -> engine("lost").trainer(lost).train(SASREC, DATASET, TrainingListener.SILENT))
                .isInstanceOf(Unavailable.class);
        Counting resumed = new Counting(inShortParts());

        ModelCard card = engine("lost").trainer(resumed).train(SASREC, DATASET, TrainingListener.SILENT);

        assertThat(resumed.first).isNotEmpty();
        assertThat(card.test()).isEqualTo(straight.test());
    }

    @Test
    void theCostIsThatOfEveryProcess() {
        Replicas costly = new Replicas() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public ReplicaOutcome train(ReplicaAssignment assignment, TrainingListener listener) {
                ReplicaOutcome outcome = inShortParts().train(assignment, listener);
                return new ReplicaOutcome(outcome.finished(), outcome.files(), Duration.ofHours(1));
            }
        };

        assertThat(engine("a")
                        .trainer(costly)
                        .train(SASREC, DATASET, TrainingListener.SILENT)
                        .cpu())
                .isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void aStoppedTrainingSaysWhereItGoesOn() {
        TrainingListener stopping = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> engine("a").trainer(inShortParts()).train(SASREC, DATASET, stopping))
                .isInstanceOf(WorkInterrupted.class)
                .hasMessageContaining("goes on");
    }

    @Test
    void aDamagedCheckpointIsNotUsed() throws IOException {
        Counting lost = new Counting(inShortParts());
        lost.failAt = 3;
        assertThatThrownBy(() -> engine("a").trainer(lost).train(SASREC, DATASET, TrainingListener.SILENT))
                .isInstanceOf(Unavailable.class);
        try (Stream<Path> files = Files.walk(data)) {
            Path kept =
                    files.filter(file -> file.endsWith("replicas")).findFirst().orElseThrow();
            Files.writeString(kept, "rubbish");
        }
        Counting anew = new Counting(inShortParts());

        engine("a").trainer(anew).train(SASREC, DATASET, TrainingListener.SILENT);

        assertThat(anew.first).isEmpty();
        assertThat(anew.calls).isGreaterThan(2);
    }

    @Test
    void aPartHasAStepHoweverSlowItBegins() {
        InstantSource slow = new InstantSource() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofHours(1));
                return now;
            }
        };
        ReplicaTrainer trainer = new LocalReplicaTrainer(ModelKinds.standard(InstantSource.system()), slow);
        ReplicaAssignment assignment = new ReplicaAssignment(SASREC, DATASET, Map.of());

        ReplicaOutcome first = trainer.train(assignment, ReplicaGroup.ALONE, TrainingListener.SILENT);
        ReplicaOutcome second = trainer.train(
                new ReplicaAssignment(SASREC, DATASET, first.files()), ReplicaGroup.ALONE, TrainingListener.SILENT);

        assertThat(first.finished()).isFalse();
        assertThat(second.files().get("sasrec.checkpoint"))
                .isNotEqualTo(first.files().get("sasrec.checkpoint"));
    }

    @Test
    void refusesWhatOneProcessAloneCanTrain() {
        TrainingRequest ease = new TrainingRequest("ease", 1, Map.of(), true);

        assertThatThrownBy(() -> engine("a").trainer(inShortParts()).train(ease, DATASET, TrainingListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--replicas");
    }

    private static final class Counting implements Replicas {

        private final Replicas inner;
        private final List<String> first = new ArrayList<>();
        private int calls;
        private int failAt = Integer.MAX_VALUE;

        Counting(Replicas inner) {
            this.inner = inner;
        }

        @Override
        public int count() {
            return inner.count();
        }

        @Override
        public ReplicaOutcome train(ReplicaAssignment assignment, TrainingListener listener) {
            if (calls++ == 0) {
                first.addAll(assignment.checkpoint().keySet());
            }
            if (calls == failAt) {
                throw new Unavailable("The replicas are gone.");
            }
            return inner.train(assignment, listener);
        }
    }
}
