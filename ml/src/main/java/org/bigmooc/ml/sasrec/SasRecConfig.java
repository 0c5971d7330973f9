package org.bigmooc.ml.sasrec;

import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;

/** Everything one may choose about a SASRec and its training; {@link #HYPERPARAMETERS} says what each part means. */
record SasRecConfig(
        int width,
        int blocks,
        int heads,
        int hidden,
        int length,
        double dropout,
        int epochs,
        int rows,
        double learningRate,
        double warmUp,
        double weightDecay,
        double maxGradientNorm,
        int patience,
        int validationLearners) {

    /** Names, standard values, bounds and meanings. */
    static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.whole("width", 128, 1, 4096, "numbers that describe a course or the state of a learner"),
            Hyperparameter.whole("blocks", 2, 1, 32, "attention blocks, one after another"),
            Hyperparameter.whole("heads", 1, 1, 64, "attention heads of a block; they share the width"),
            Hyperparameter.whole("hidden", 128, 1, 16_384, "inner width of a feed-forward step"),
            Hyperparameter.whole("length", 50, 1, 1000, "how many of the latest courses are read"),
            Hyperparameter.real("dropout", "0.2", "0", "0.95", "share of values left out at random in training"),
            Hyperparameter.whole(
                    "epochs", 10, 1, 1000, "passes over the data; the learning rate falls to zero by the last"),
            Hyperparameter.whole("rows", 40, 1, 100_000, "rows of 'length' courses in a step"),
            Hyperparameter.real("learning-rate", "0.0015", "0.0000001", "10", "highest learning rate"),
            Hyperparameter.real("warm-up", "0.1", "0", "0.9", "share of the training until the highest learning rate"),
            Hyperparameter.real("weight-decay", "0.01", "0", "10", "what a step at learning rate 1 would forget"),
            Hyperparameter.real(
                    "max-gradient-norm", "5", "0.000001", "1000000", "longer gradients are shortened to this"),
            Hyperparameter.whole(
                    "patience", 3, 1, 1000, "epochs without a better validation before training ends early"),
            Hyperparameter.whole("validation-learners", 10_000, 1, 1_000_000_000, "learners asked in each validation"));

    SasRecConfig {
        if (width % heads != 0) {
            throw new InvalidInput(
                    "invalid-hyperparameter",
                    "heads",
                    "The hyper-parameter heads must divide the width " + width + ", and " + heads + " does not.");
        }
    }

    /**
     * The standard values but for those asked for, by dash-case name.
     *
     * @throws InvalidInput if a name is unknown or a value cannot be used
     */
    static SasRecConfig of(Map<String, String> asked) {
        HyperparameterValues values = HYPERPARAMETERS.with(asked);
        return new SasRecConfig(
                values.whole("width"),
                values.whole("blocks"),
                values.whole("heads"),
                values.whole("hidden"),
                values.whole("length"),
                values.real("dropout"),
                values.whole("epochs"),
                values.whole("rows"),
                values.real("learning-rate"),
                values.real("warm-up"),
                values.real("weight-decay"),
                values.real("max-gradient-norm"),
                values.whole("patience"),
                values.whole("validation-learners"));
    }

    /** The same as text, every hyper-parameter by name. */
    static SortedMap<String, String> texts(Map<String, String> asked) {
        of(asked);
        return HYPERPARAMETERS.with(asked).texts();
    }

    SasRecShape shape(int courses) {
        return new SasRecShape(courses, width, blocks, heads, hidden, length);
    }
}
