package org.bigmooc.ml.online;

import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;

/**
 * How a model goes on learning.
 *
 * @param batch new interactions in a step
 * @param replayed earlier ones that are learned again in the same step, so that they are not forgotten
 * @param reservoir earlier ones to draw from: a fair sample of all there were
 * @param rate the learning rate, always the same
 * @param averaged steps whose weights the copy answers by, the latest counting most
 * @param judgeEvery interactions between two judgements
 * @param window the latest interactions that a judgement looks at, at most
 */
public record OnlinePlan(
        int batch, int replayed, int reservoir, double rate, int averaged, int judgeEvery, int window) {

    /** The settings, with these as the standard values. */
    public static Hyperparameters settings() {
        return Hyperparameters.of(
                Hyperparameter.whole("batch", 64, 1, 10_000, "new interactions in a step"),
                Hyperparameter.whole("replayed", 64, 0, 10_000, "earlier interactions in a step"),
                Hyperparameter.whole("reservoir", 50_000, 1, 10_000_000, "earlier interactions to draw from"),
                Hyperparameter.real("rate", "0.0005", "0.0000001", "1", "learning rate"),
                Hyperparameter.whole("averaged", 300, 1, 1_000_000, "steps whose weights are averaged"),
                Hyperparameter.whole("judge-every", 5_000, 1, 100_000_000, "interactions between two judgements"),
                Hyperparameter.whole("window", 50_000, 1, 1_000_000, "latest interactions that a judgement looks at"));
    }

    /** Takes the values of {@link #settings}. */
    public static OnlinePlan of(HyperparameterValues values) {
        return new OnlinePlan(
                values.whole("batch"),
                values.whole("replayed"),
                values.whole("reservoir"),
                values.real("rate"),
                values.whole("averaged"),
                values.whole("judge-every"),
                values.whole("window"));
    }

    /** Checks that every number is positive, and that a judgement has something to look at. */
    public OnlinePlan {
        if (batch < 1
                || replayed < 0
                || reservoir < 1
                || !(rate > 0)
                || averaged < 1
                || judgeEvery < 1
                || window < judgeEvery) {
            throw new InvalidInput(
                    "invalid-online-learning",
                    "online",
                    "Online learning needs positive numbers, and a window of at least the interactions between two judgements.");
        }
    }
}
