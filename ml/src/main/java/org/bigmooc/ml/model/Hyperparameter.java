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
 * @param search where a search for better values looks
 */
public record Hyperparameter(
        String name,
        BigDecimal standard,
        BigDecimal least,
        BigDecimal most,
        boolean whole,
        String meaning,
        SearchRange search) {

    /** A whole number. */
    public static Hyperparameter whole(String name, long standard, long least, long most, String meaning) {
        return new Hyperparameter(
                name,
                BigDecimal.valueOf(standard),
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                true,
                meaning,
                new SearchRange.Nowhere());
    }

    /** Any number. */
    public static Hyperparameter real(String name, String standard, String least, String most, String meaning) {
        return new Hyperparameter(
                name,
                new BigDecimal(standard),
                new BigDecimal(least),
                new BigDecimal(most),
                false,
                meaning,
                new SearchRange.Nowhere());
    }

    /** The same, to be searched for. */
    public Hyperparameter searched(SearchRange range) {
        return new Hyperparameter(name, standard, least, most, whole, meaning, range);
    }

    /** The same, to be searched for among a few values. */
    public Hyperparameter among(String... values) {
        return searched(SearchRange.Among.of(values));
    }

    /** The same, to be searched for between two values, every one as likely. */
    public Hyperparameter between(double low, double high) {
        return searched(new SearchRange.Between(low, high, false));
    }

    /** The same, to be searched for between two positive values, every order of magnitude as likely. */
    public Hyperparameter logarithmic(double low, double high) {
        return searched(new SearchRange.Between(low, high, true));
    }

    /** The same, as what says how long a training is: short ones decide who gets a long one. */
    public Hyperparameter effort() {
        return searched(new SearchRange.Effort());
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
