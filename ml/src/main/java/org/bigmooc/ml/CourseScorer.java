package org.bigmooc.ml;

import java.util.Arrays;

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

    /** The scores for many histories, each as {@link #score} gives it but for rounding; quicker where the arithmetic can be shared. */
    default float[][] scores(int[][] histories) {
        float[][] scores = new float[histories.length][];
        Arrays.setAll(scores, one -> score(histories[one]));
        return scores;
    }
}
