package org.bigmooc.ml.bert4rec;

import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.TransformerModelContract;

class Bert4RecModelTest extends TransformerModelContract {

    @Override
    protected SequenceFamily family() {
        return new Bert4Rec();
    }

    @Override
    protected int reads() {
        return LENGTH - 1;
    }
}
