package org.bigmooc.ml;

/**
 * What a model made of a block of histories before it looks at the courses. Histories go by their places in the block. Used by one thread,
 * which may be another than the one that made it.
 */
public interface HistoryStates {

    /**
     * Writes down the scores of every course for some histories, each as {@link CourseScorer#score} gives it.
     *
     * @param first place of the first history
     * @param count how many histories
     * @param into one row a history, from 0 on, of one place a course; what it held does not matter
     */
    void scores(int first, int count, float[][] into);

    /**
     * Multiplies the states by the courses into rows as {@link #scores} does, and does nothing else.
     *
     * @return how many multiplications and additions that were; 0 if scores are no such product, and nothing was done
     */
    default long product(int first, int count, float[][] into) {
        return 0;
    }
}
