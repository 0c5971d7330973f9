package org.bigmooc.ml.gru4rec;

import java.util.Map;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.SequenceTrainingContract;

class Gru4RecTrainingTest extends SequenceTrainingContract {

    @Override
    protected SequenceFamily family() {
        return new Gru4Rec();
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
