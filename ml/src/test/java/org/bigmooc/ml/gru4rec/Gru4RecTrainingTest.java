package org.bigmooc.ml.gru4rec;

import java.util.Map;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.testing.SequenceTrainingContract;

class Gru4RecTrainingTest extends SequenceTrainingContract {

    @Override
    protected SequenceRecipe recipe(Map<String, String> asked, int courses) {
        return GruRecipe.of(asked, courses);
    }

    @Override
    protected Map<String, String> hyperparameters() {
        return Map.of("width", "8", "length", "10", "epochs", "4", "rows", "4", "learning-rate", "0.03");
    }

    @Override
    protected double reached() {
        return 0.85;
    }
}
