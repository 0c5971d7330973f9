package org.bigmooc.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.testing.TestClock;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineRequest;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalOnlineReplayTest {

    private static final Dataset DATASET = SmallData.random(300, 40, 1);
    private static final Map<String, String> SETTINGS =
            Map.of("batch", "16", "replayed", "16", "reservoir", "500", "judge-every", "100", "window", "200");

    @TempDir
    private Path data;

    private EnginePorts engine;

    @BeforeEach
    void train() {
        engine = new LocalEnginePlugin().openEngine(new PluginContext(data, Map.of(), new TestClock()));
        Map<String, String> brief = Map.of("epochs", "1", "width", "8", "length", "10");
        engine.trainer().train(new TrainingRequest("gru4rec", 1, brief, false), DATASET, TrainingListener.SILENT);
    }

    private OnlineFigures replay(String model, int interactions, TrainingListener listener) {
        return engine.onlineReplay().replay(new OnlineRequest(model, interactions, 1, SETTINGS), DATASET, listener);
    }

    @Test
    void measuresEachHeldOutCourseOnceAndPublishesNothing() {
        OnlineFigures figures = replay("gru4rec", 0, TrainingListener.SILENT);

        long heldOut = 2L
                * IntStream.range(0, DATASET.size())
                        .filter(learner -> DATASET.sequence(learner).length >= 3)
                        .count();
        assertThat(figures.measured()).isEqualTo(figures.interactions()).isEqualTo((int) heldOut);
        assertThat(figures.stretches()).hasSize(10);
        assertThat(figures.stretches().getLast().to()).isEqualTo(figures.interactions());
        assertThat(engine.registry().cards()).hasSize(1);
    }

    @Test
    void goesRoundAgainForTimeAndMemoryAlone() {
        OnlineFigures figures = replay("gru4rec", 1_500, TrainingListener.SILENT);

        assertThat(figures.interactions()).isEqualTo(1_500);
        assertThat(figures.frozen())
                .isEqualTo(replay("gru4rec", 0, TrainingListener.SILENT).frozen());
        assertThat(figures.stretches().getLast().copy()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        OnlineFigures first = replay("gru4rec", 0, TrainingListener.SILENT);
        OnlineFigures second = replay("gru4rec", 0, TrainingListener.SILENT);

        assertThat(second.copy()).isEqualTo(first.copy());
        assertThat(second.swaps()).isEqualTo(first.swaps());
    }

    @Test
    void saysWhatCannotGoOnLearning() {
        assertThatThrownBy(() -> replay("ease", 0, TrainingListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("gru4rec");
        assertThatThrownBy(() -> replay("sasrec", 0, TrainingListener.SILENT))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("train --model sasrec");
    }

    @Test
    void canBeInterrupted() {
        TrainingListener cancelling = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> replay("gru4rec", 0, cancelling)).isInstanceOf(WorkInterrupted.class);
    }
}
