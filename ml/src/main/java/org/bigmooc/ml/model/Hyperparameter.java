package org.bigmooc.ml.model;

import java.math.BigDecimal;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * A number that decides how a model is trained, and that is not learned.
 *
 * @param name dash-case
 * @param standard its value unless another one is asked for
 * @param least the smallest value allowed
 * @param most the largest value allowed
 * @param whole whether it must be a whole number
 * @param meaning one phrase for the help text
 */
public record Hyperparameter(
        String name, BigDecimal standard, BigDecimal least, BigDecimal most, boolean whole, String meaning) {

    /** A whole number. */
    public static Hyperparameter whole(String name, long standard, long least, long most, String meaning) {
        return new Hyperparameter(
                name, BigDecimal.valueOf(standard), BigDecimal.valueOf(least), BigDecimal.valueOf(most), true, meaning);
    }

    /** Any number. */
    public static Hyperparameter real(String name, String standard, String least, String most, String meaning) {
        return new Hyperparameter(
                name, new BigDecimal(standard), new BigDecimal(least), new BigDecimal(most), false, meaning);
    }

    /**
     * Reads a value of this hyper-parameter.
     *
     * @throws InvalidInput if it is no number, or not within the bounds
     */
    BigDecimal parse(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            boolean inBounds = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
            if (inBounds && (!whole || value.stripTrailingZeros().scale() <= 0)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private InvalidInput invalid(String text) {
        return new InvalidInput(
                "invalid-hyperparameter",
                name,
                "The hyper-parameter %s (%s) is a %snumber from %s to %s, not '%s'."
                        .formatted(
                                name,
                                meaning,
                                whole ? "whole " : "",
                                least.toPlainString(),
                                most.toPlainString(),
                                text));
    }
}
