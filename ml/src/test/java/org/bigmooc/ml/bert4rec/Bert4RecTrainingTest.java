package org.bigmooc.ml.bert4rec;

import java.util.Map;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.testing.SequenceTrainingContract;

class Bert4RecTrainingTest extends SequenceTrainingContract {

    @Override
    protected SequenceRecipe recipe(Map<String, String> asked, int courses) {
        return Bert4RecRecipe.of(asked, courses);
    }

    @Override
    protected Map<String, String> hyperparameters() {
        return Map.of("width", "8", "hidden", "8", "length", "10", "epochs", "4", "rows", "4", "learning-rate", "0.02");
    }

    @Override
    protected double reached() {
        return 0.6;
    }
}
