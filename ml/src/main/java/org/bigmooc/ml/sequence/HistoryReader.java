package org.bigmooc.ml.sequence;

/**
 * A trained network for serving: turns a history into a state, and into the states there would be without one course or another. Immutable
 * and thread-safe.
 */
public interface HistoryReader {

    /** How many courses it reads at most. */
    int length();

    /** The state after a history of 1 to {@code length} courses, [width]. */
    float[] state(int[] history);

    /**
     * The states after the history without one course or another; the history has at least 2.
     *
     * @param from the first place that is left out
     * @return by place, the first being {@code from}
     */
    float[][] statesWithoutEach(int[] history, int from);
}
