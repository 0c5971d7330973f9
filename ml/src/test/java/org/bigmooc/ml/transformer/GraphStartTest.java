package org.bigmooc.ml.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.testing.SequenceSamples;
import org.bigmooc.ml.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStartTest {

    private static final TransformerShape SHAPE = new TransformerShape(SequenceSamples.COURSES + 1, 8, 1, 1, 8, 5);

    @TempDir
    private Path folder;

    @Test
    void takesTheEmbeddingsOfCoursesFromTheGraphAndLeavesTheRestToChance() {
        Weights random = Weights.initial(TransformerLayout.of(SHAPE).all(), 3);
        Weights started = GraphStart.of(SHAPE, task());

        int known = SequenceSamples.COURSES * SHAPE.width();
        int all = random.values().length;
        assertThat(Arrays.copyOf(started.values(), known)).isNotEqualTo(Arrays.copyOf(random.values(), known));
        assertThat(Arrays.copyOfRange(started.values(), known, all))
                .containsExactly(Arrays.copyOfRange(random.values(), known, all));
    }

    @Test
    void theEmbeddingsAreAsLargeAsRandomOnes() {
        float[] values = GraphStart.of(SHAPE, task()).values();

        double squares = 0;
        int known = SequenceSamples.COURSES * SHAPE.width();
        for (int i = 0; i < known; i++) {
            squares += values[i] * values[i];
        }
        assertThat(Math.sqrt(squares / known)).isCloseTo(0.02, within(1e-4));
    }

    private TrainingTask task() {
        DatasetSplit split = SequenceSamples.walks(100, 1);
        return new TrainingTask(split, 3, Map.of(), folder, false, TrainingListener.SILENT);
    }
}
