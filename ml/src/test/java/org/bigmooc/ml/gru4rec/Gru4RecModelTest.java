package org.bigmooc.ml.gru4rec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.StepwiseReader;
import org.bigmooc.ml.testing.SequenceModelContract;
import org.junit.jupiter.api.Test;

class Gru4RecModelTest extends SequenceModelContract {

    private static final List<String> WIDTHS = List.of("12", "10", "7", "16");

    @Override
    protected SequenceFamily family() {
        return new Gru4Rec();
    }

    @Override
    protected Map<String, String> shape(int variant) {
        return Map.of("width", WIDTHS.get(variant), "length", Integer.toString(LENGTH));
    }

    @Override
    protected int reads() {
        return LENGTH;
    }

    @Test
    void aMemoryThatTakesInOneCourseAfterAnotherKnowsWhatAHistoryTells() {
        SequenceModel model = model(0);
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
