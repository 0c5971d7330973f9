package org.bigmooc.ml.sasrec;

import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.SequenceTrainingContract;

class SasRecTrainingTest extends SequenceTrainingContract {

    @Override
    protected SequenceFamily family() {
        return new SasRec();
    }

    @Override
    protected double reached() {
        return 0.85;
    }
}
