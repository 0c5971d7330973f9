package org.bigmooc.ml.transformer;

import java.util.List;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;

/**
 * The hyper-parameters of a transformer itself; {@link #hyperparameters} says what each part means.
 *
 * @param width floats that describe a course or the state of a learner
 * @param blocks attention blocks, one after another
 * @param heads attention heads of a block
 * @param hidden inner width of a feed-forward step
 * @param length how many places are read at most
 * @param dropout share of values left out at random in training, 0 to below 1
 */
public record TransformerConfig(int width, int blocks, int heads, int hidden, int length, double dropout) {

    /** Checks that the heads divide the width. */
    public TransformerConfig {
        if (width % heads != 0) {
            throw new InvalidInput(
                    "invalid-hyperparameter",
                    "heads",
                    "The hyper-parameter heads must divide the width " + width + ", and " + heads + " does not.");
        }
    }

    /** The hyper-parameters but for the length, with what suits one kind of model as the standard values. */
    public static List<Hyperparameter> hyperparameters(TransformerConfig standard) {
        return List.of(
                Hyperparameter.whole(
                                "width",
                                standard.width,
                                1,
                                4096,
                                "numbers that describe a course or the state of a learner")
                        .among("64", "96", "128", "192", "256"),
                Hyperparameter.whole("blocks", standard.blocks, 1, 32, "attention blocks, one after another")
                        .among("1", "2", "3"),
                Hyperparameter.whole("heads", standard.heads, 1, 64, "attention heads of a block; they share the width")
                        .among("1", "2", "4"),
                Hyperparameter.whole("hidden", standard.hidden, 1, 16_384, "inner width of a feed-forward step")
                        .among("64", "128", "256", "512"),
                Hyperparameter.real(
                                "dropout",
                                Double.toString(standard.dropout),
                                "0",
                                "0.95",
                                "share of values left out at random in training")
                        .between(0.05, 0.5));
    }

    /**
     * Takes its part of the values of all hyper-parameters.
     *
     * @throws InvalidInput if the heads do not divide the width
     */
    public static TransformerConfig of(HyperparameterValues values) {
        return new TransformerConfig(
                values.whole("width"),
                values.whole("blocks"),
                values.whole("heads"),
                values.whole("hidden"),
                values.whole("length"),
                values.real("dropout"));
    }

    /** The shape over a catalogue of this size. */
    public TransformerShape shape(int courses) {
        return new TransformerShape(courses, width, blocks, heads, hidden, length);
    }
}
