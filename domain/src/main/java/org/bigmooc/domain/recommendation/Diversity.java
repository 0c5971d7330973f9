package org.bigmooc.domain.recommendation;

import java.util.Locale;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * How much a list of recommendations is to be varied at the expense of its scores.
 *
 * @param value 0 for the scores alone, 1 for courses that are unlike each other whatever their scores
 */
public record Diversity(double value) {

    /** The scores alone. */
    public static final Diversity NONE = new Diversity(0);

    /** Checks the bounds. */
    public Diversity {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInput(
                    "invalid-diversity", "diversity", "Diversity is a number from 0 to 1, not " + value + ".");
        }
    }

    /**
     * Reads a number.
     *
     * @throws InvalidInput if it is none, or not from 0 to 1
     */
    public static Diversity parse(String text) {
        try {
            return new Diversity(Double.parseDouble(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(
                    "invalid-diversity", "diversity", "Diversity is a number from 0 to 1, not '" + text + "'.");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s", value);
    }
}
