package org.bigmooc.ml.sequence;

import java.util.List;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;

/**
 * The hyper-parameters of training that all sequence models share.
 *
 * @param length places in a row of a batch, and in the longest sequence
 * @param epochs passes over the data at most
 * @param rows in a batch
 * @param learningRate the highest one
 * @param warmUp share of the training, 0 to 1, until the highest learning rate
 * @param weightDecay what a step at learning rate 1 would forget
 * @param maxGradientNorm longer gradients are shortened to this
 * @param negatives courses drawn for each batch in place of all of them; 0 for all
 * @param labelSmoothing the share of what is wanted that all courses have together; only where none are drawn
 * @param patience epochs without a better validation before training ends early
 * @param validationLearners asked in each validation
 */
public record TrainingPlan(
        int length,
        int epochs,
        int rows,
        double learningRate,
        double warmUp,
        double weightDecay,
        double maxGradientNorm,
        int negatives,
        double labelSmoothing,
        int patience,
        int validationLearners) {

    /** The hyper-parameters, with what suits one kind of model as the standard values of three of them. */
    public static List<Hyperparameter> hyperparameters(int epochs, int rows, String learningRate) {
        return List.of(
                Hyperparameter.whole("length", 50, 1, 1000, "how many of the latest courses are read")
                        .among("20", "50", "100"),
                Hyperparameter.whole(
                                "epochs",
                                epochs,
                                1,
                                1000,
                                "passes over the data; the learning rate falls to zero by the last")
                        .effort(),
                Hyperparameter.whole("rows", rows, 1, 100_000, "rows of 'length' courses in a step")
                        .among("20", "40", "80"),
                Hyperparameter.real("learning-rate", learningRate, "0.0000001", "10", "highest learning rate")
                        .logarithmic(0.0003, 0.01),
                Hyperparameter.real(
                        "warm-up", "0.1", "0", "0.9", "share of the training until the highest learning rate"),
                Hyperparameter.real("weight-decay", "0.01", "0", "10", "what a step at learning rate 1 would forget")
                        .logarithmic(0.0001, 0.1),
                Hyperparameter.real(
                        "max-gradient-norm", "5", "0.000001", "1000000", "longer gradients are shortened to this"),
                Hyperparameter.whole(
                        "negatives", 0, 0, 1_000_000, "courses drawn a step for the loss; 0 takes all courses"),
                Hyperparameter.real(
                                "label-smoothing",
                                "0",
                                "0",
                                "0.9",
                                "share of what is wanted that all courses have together")
                        .between(0, 0.2),
                Hyperparameter.whole(
                        "patience", 3, 1, 1000, "epochs without a better validation before training ends early"),
                Hyperparameter.whole(
                        "validation-learners", 10_000, 1, 1_000_000_000, "learners asked in each validation"));
    }

    /** Takes its part of the values of all hyper-parameters. */
    public static TrainingPlan of(HyperparameterValues values) {
        return new TrainingPlan(
                values.whole("length"),
                values.whole("epochs"),
                values.whole("rows"),
                values.real("learning-rate"),
                values.real("warm-up"),
                values.real("weight-decay"),
                values.real("max-gradient-norm"),
                values.whole("negatives"),
                values.real("label-smoothing"),
                values.whole("patience"),
                values.whole("validation-learners"));
    }
}
