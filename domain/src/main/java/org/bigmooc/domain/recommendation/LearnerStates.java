package org.bigmooc.domain.recommendation;

import java.util.List;

/**
 * What a recommender made of a block of histories before it looked at any course: of a model, the states of the learners. Learners go by the
 * places of their histories in the block. Used by one thread.
 */
public interface LearnerStates {

    /**
     * The best eligible courses for each history, best first, without what contributed to them: the courses and scores that
     * {@link Recommender#recommend} gives.
     *
     * @param limit at least 1
     * @return one list a history, in the same order; empty where the recommender cannot tell
     */
    List<List<ScoredCourse>> best(EligibleToMany eligible, int limit);

    /** The courses of a list that {@link #best} gave to a learner, each with what contributed most to it. */
    List<ScoredCourse> explained(int learner, List<ScoredCourse> courses);

    /**
     * Multiplies the states by the courses and does nothing else, as something to measure {@link #best} against.
     *
     * @return how many multiplications and additions that were; 0 if {@link #best} is no such product
     */
    default long bareProduct() {
        return 0;
    }
}
