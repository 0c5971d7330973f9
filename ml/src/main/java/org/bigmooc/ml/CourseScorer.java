package org.bigmooc.ml;

/** Scores every course of a fixed catalogue for one learner's history. Implementations are immutable and thread-safe. */
public interface CourseScorer {

    /** How many courses the catalogue has; their indices are 0 to {@code courses() - 1}. */
    int courses();

    /**
     * Returns one score per course, higher being better; only their order means anything.
     *
     * @param history course indices, oldest first; may be empty
     * @throws IndexOutOfBoundsException if an index is outside the catalogue
     */
    float[] score(int[] history);

    /** Reads many histories at once, as far as that goes before courses are scored; quicker where the arithmetic can be shared. */
    default HistoryStates states(int[][] histories) {
        return (first, count, into) -> {
            for (int row = 0; row < count; row++) {
                System.arraycopy(score(histories[first + row]), 0, into[row], 0, courses());
            }
        };
    }
}
