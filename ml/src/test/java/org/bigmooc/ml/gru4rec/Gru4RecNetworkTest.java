package org.bigmooc.ml.gru4rec;

import java.util.Map;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.testing.SequenceNetworkContract;

class Gru4RecNetworkTest extends SequenceNetworkContract {

    @Override
    protected SequenceFamily family() {
        return new Gru4Rec();
    }

    @Override
    protected Map<String, String> narrow() {
        return Map.of("width", "8");
    }
}
