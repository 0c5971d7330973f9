package org.bigmooc.ml.gru4rec;

import java.util.Map;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.testing.SequenceNetworkContract;
import org.bigmooc.ml.testing.SequenceSamples;

class Gru4RecNetworkTest extends SequenceNetworkContract {

    @Override
    protected SequenceRecipe recipe(double dropout) {
        Map<String, String> asked =
                Map.of("width", "8", "length", Integer.toString(LENGTH), "dropout", Double.toString(dropout));
        return GruRecipe.of(asked, SequenceSamples.COURSES);
    }
}
