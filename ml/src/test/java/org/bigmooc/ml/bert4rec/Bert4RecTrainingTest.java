package org.bigmooc.ml.bert4rec;

import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.SequenceTrainingContract;

class Bert4RecTrainingTest extends SequenceTrainingContract {

    @Override
    protected SequenceFamily family() {
        return new Bert4Rec();
    }

    @Override
    protected double reached() {
        return 0.6;
    }
}
