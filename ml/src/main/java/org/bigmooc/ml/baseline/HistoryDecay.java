package org.bigmooc.ml.baseline;

/**
 * How much each course of a history counts: the latest fully, and each earlier one {@code factor} times the one after it.
 *
 * @param length how many of the latest courses count at all, at least 1
 * @param factor more than 0, at most 1
 */
public record HistoryDecay(int length, double factor) {

    /** Checks the bounds. */
    public HistoryDecay {
        if (length < 1 || !(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("No decay of length " + length + " and factor " + factor);
        }
    }

    /** How much the course counts that is this many places before the latest. */
    double at(int age) {
        return age < length ? Math.pow(factor, age) : 0;
    }
}
