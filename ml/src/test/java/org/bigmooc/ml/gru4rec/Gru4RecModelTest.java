package org.bigmooc.ml.gru4rec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.sequence.StepwiseReader;
import org.bigmooc.ml.testing.SequenceModelContract;
import org.bigmooc.ml.testing.SequenceSamples;
import org.bigmooc.ml.weights.Weights;
import org.junit.jupiter.api.Test;

class Gru4RecModelTest extends SequenceModelContract {

    private static final List<String> WIDTHS = List.of("12", "10", "7", "16");

    private static GruRecipe gru(int variant) {
        return GruRecipe.of(Map.of("width", WIDTHS.get(variant), "length", Integer.toString(LENGTH)), COURSES);
    }

    @Override
    protected SequenceRecipe recipe(int variant) {
        return gru(variant);
    }

    @Override
    protected SequenceModel model(int variant, Weights weights) {
        return Gru4Rec.model(gru(variant).shape(), weights);
    }

    @Override
    protected TrainedModel read(Path folder) throws IOException {
        return new Gru4Rec(Duration.ofMinutes(2), InstantSource.system()).read(folder);
    }

    @Override
    protected int reads() {
        return LENGTH;
    }

    @Test
    void aMemoryThatTakesInOneCourseAfterAnotherKnowsWhatAHistoryTells() {
        SequenceModel model = model(0, SequenceSamples.weights(gru(0).layout(), 3));
        StepwiseReader reader = (StepwiseReader) model.reader();
        float[] memory = reader.start();
        for (int course : new int[] {4, 20, 7}) {
            memory = reader.after(memory, course);
        }

        float[] scores = model.scoresOf(reader.stateOf(memory));

        assertThat(scores[11]).isEqualTo(model.score(new int[] {4, 20, 7})[11]);
        assertThat(reader.start()).containsOnly(0f);
    }
}
