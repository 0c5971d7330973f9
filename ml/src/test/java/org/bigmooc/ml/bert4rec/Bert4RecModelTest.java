package org.bigmooc.ml.bert4rec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.testing.SequenceModelContract;
import org.bigmooc.ml.weights.Weights;

class Bert4RecModelTest extends SequenceModelContract {

    private static final List<Map<String, String>> SHAPES = List.of(
            Map.of("width", "12", "blocks", "2", "heads", "1", "hidden", "12", "length", "9"),
            Map.of("width", "12", "blocks", "2", "heads", "3", "hidden", "7", "length", "9"),
            Map.of("width", "10", "blocks", "1", "heads", "2", "hidden", "16", "length", "9"),
            Map.of("width", "16", "blocks", "3", "heads", "2", "hidden", "5", "length", "9"));

    @Override
    protected SequenceRecipe recipe(int variant) {
        return Bert4RecRecipe.of(SHAPES.get(variant), COURSES);
    }

    @Override
    protected TrainedModel model(int variant, Weights weights) {
        return Bert4Rec.model(Bert4RecRecipe.of(SHAPES.get(variant), COURSES).shape(), weights);
    }

    @Override
    protected TrainedModel read(Path folder) throws IOException {
        return new Bert4Rec(Duration.ofMinutes(2), InstantSource.system()).read(folder);
    }

    @Override
    protected int reads() {
        return LENGTH - 1;
    }
}
