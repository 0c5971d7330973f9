package org.bigmooc.ml.model;

import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.arithmetic.Dense;

/**
 * Scores that are the product of states and a matrix of courses, but for the courses of the histories themselves, which are no candidates and get
 * negative infinity.
 *
 * @param states one a history, [width]
 * @param histories course indices
 * @param courses from a state to the scores
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
public record ProductOfStates(float[][] states, int[][] histories, Dense courses) implements HistoryStates {

    @Override
    public void scores(int first, int count, float[][] into) {
        courses.of(states, first, first + count, into);
        for (int row = 0; row < count; row++) {
            for (int course : histories[first + row]) {
                into[row][course] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    @Override
    public long product(int first, int count, float[][] into) {
        courses.of(states, first, first + count, into);
        return count * courses.operations();
    }
}
