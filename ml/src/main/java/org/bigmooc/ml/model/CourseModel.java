package org.bigmooc.ml.model;

import org.bigmooc.ml.CourseScorer;

/** Ranks courses, says why, and knows which courses are alike. Thread-safe. */
public interface CourseModel extends CourseScorer {

    /** In place of a reason: leaving out any one course of the history would not lower the score. */
    int NO_REASON = -1;

    /**
     * Finds, for each course, the place in the history whose leaving out lowers the course's score the most.
     *
     * @param history course indices, oldest first
     * @param courses the recommended courses to explain
     * @return one place in {@code history} a course, or {@link #NO_REASON}; of equal places the latest
     */
    int[] mostInfluential(int[] history, int[] courses);

    /** How much every course is like this one: one number a course, higher is more alike; only the order means anything. */
    float[] alike(int course);
}
