package org.bigmooc.ml.bert4rec;

import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.SequenceNetworkContract;

class Bert4RecNetworkTest extends SequenceNetworkContract {

    @Override
    protected SequenceFamily family() {
        return new Bert4Rec();
    }
}
