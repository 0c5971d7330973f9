package org.bigmooc.ml.model;

import org.bigmooc.ml.CourseScorer;

/** Ranks courses, says why, and knows which courses are alike. Thread-safe. */
public interface CourseModel extends CourseScorer {

    /**
     * What each course of a history adds to the scores of some courses: how much lower a score would be if that course were left out;
     * negative where it would be higher.
     *
     * @param history course indices, oldest first
     * @param courses the courses to explain
     * @return by place in {@code history}, then by place in {@code courses}
     */
    float[][] contributions(int[] history, int[] courses);

    /** How much every course is like this one: one number a course, higher is more alike; only the order means anything. */
    float[] alike(int course);

    /** How much some courses are like this one, at their places; the same numbers as {@link #alike(int)} has. */
    default float[] alike(int course, int[] others) {
        float[] all = alike(course);
        float[] asked = new float[others.length];
        for (int i = 0; i < others.length; i++) {
            asked[i] = all[others[i]];
        }
        return asked;
    }
}
