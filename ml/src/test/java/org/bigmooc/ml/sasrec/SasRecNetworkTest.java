package org.bigmooc.ml.sasrec;

import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.SequenceNetworkContract;

class SasRecNetworkTest extends SequenceNetworkContract {

    @Override
    protected SequenceFamily family() {
        return new SasRec();
    }
}
