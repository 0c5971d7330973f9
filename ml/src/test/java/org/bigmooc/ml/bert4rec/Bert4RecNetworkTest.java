package org.bigmooc.ml.bert4rec;

import java.util.Map;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.testing.SequenceNetworkContract;
import org.bigmooc.ml.testing.SequenceSamples;

class Bert4RecNetworkTest extends SequenceNetworkContract {

    @Override
    protected SequenceRecipe recipe(double dropout) {
        Map<String, String> asked = Map.of(
                "width",
                "8",
                "heads",
                "2",
                "hidden",
                "6",
                "length",
                Integer.toString(LENGTH),
                "dropout",
                Double.toString(dropout));
        return Bert4RecRecipe.of(asked, SequenceSamples.COURSES);
    }
}
