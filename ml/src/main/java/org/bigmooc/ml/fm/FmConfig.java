package org.bigmooc.ml.fm;

import java.util.Map;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;

/** Everything one may choose about a factorisation machine and its training; {@link #HYPERPARAMETERS} says what each part means. */
record FmConfig(
        int factors,
        double historyDecay,
        int epochs,
        int batch,
        int negatives,
        double negativePower,
        double idDropout,
        double learningRate,
        double weightDecay) {

    /** Names, standard values, bounds and meanings. */
    static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.whole("factors", 64, 2, 4096, "numbers that describe each feature")
                    .among("32", "64", "96", "128"),
            Hyperparameter.real("history-decay", "0.8", "0", "0.95", "how much each course before the latest counts")
                    .between(0.3, 0.95),
            Hyperparameter.whole(
                            "epochs", 8, 1, 1000, "passes over the data; the learning rate falls to zero by the last")
                    .effort(),
            Hyperparameter.whole("batch", 2048, 1, 1_000_000, "predictions in a step, at least")
                    .among("1024", "2048", "4096", "8192"),
            Hyperparameter.whole(
                            "negatives", 256, 1, 10_000, "courses not taken that each course taken is compared with")
                    .logarithmic(32, 512),
            Hyperparameter.real("negative-power", "0.5", "0", "1", "how much popular courses are preferred among those")
                    .between(0, 1),
            Hyperparameter.real(
                            "id-dropout", "0.1", "0", "0.9", "share of courses known by their features alone in a step")
                    .between(0, 0.4),
            Hyperparameter.real("learning-rate", "0.01", "0.0000001", "10", "highest learning rate")
                    .logarithmic(0.002, 0.05),
            Hyperparameter.real("weight-decay", "0.01", "0", "10", "what a step at learning rate 1 would forget")
                    .logarithmic(0.0001, 0.1));

    /**
     * The standard values but for those asked for, by dash-case name.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if a name is unknown or a value cannot be used
     */
    static FmConfig of(Map<String, String> asked) {
        HyperparameterValues values = HYPERPARAMETERS.with(asked);
        return new FmConfig(
                values.whole("factors"),
                values.real("history-decay"),
                values.whole("epochs"),
                values.whole("batch"),
                values.whole("negatives"),
                values.real("negative-power"),
                values.real("id-dropout"),
                values.real("learning-rate"),
                values.real("weight-decay"));
    }
}
