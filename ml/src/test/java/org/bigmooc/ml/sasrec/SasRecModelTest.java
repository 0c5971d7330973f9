package org.bigmooc.ml.sasrec;

import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.TransformerModelContract;

class SasRecModelTest extends TransformerModelContract {

    @Override
    protected SequenceFamily family() {
        return new SasRec();
    }

    @Override
    protected int reads() {
        return LENGTH;
    }
}
