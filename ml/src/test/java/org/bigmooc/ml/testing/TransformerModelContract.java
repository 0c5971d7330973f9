package org.bigmooc.ml.testing;

import java.util.List;
import java.util.Map;

/** What every trained transformer keeps to, in shapes that share no size. */
public abstract class TransformerModelContract extends SequenceModelContract {

    private static final List<Map<String, String>> SHAPES = List.of(
            Map.of("width", "12", "blocks", "2", "heads", "1", "hidden", "12", "length", "9"),
            Map.of("width", "12", "blocks", "2", "heads", "3", "hidden", "7", "length", "9"),
            Map.of("width", "10", "blocks", "1", "heads", "2", "hidden", "16", "length", "9"),
            Map.of("width", "16", "blocks", "3", "heads", "4", "hidden", "5", "length", "9"));

    @Override
    protected Map<String, String> shape(int variant) {
        return SHAPES.get(variant);
    }
}
