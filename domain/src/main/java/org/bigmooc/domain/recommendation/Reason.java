package org.bigmooc.domain.recommendation;

import org.bigmooc.domain.catalogue.CourseId;

/** Why a course is recommended. */
public sealed interface Reason {

    /** The course that it is recommended for. */
    CourseId because();

    /**
     * Without this course in the history, the score would fall the most.
     *
     * @param taken whether the learner took that course, or only looked at it
     * @param share of everything that the history adds to the score; more than 0, at most 1
     */
    record History(CourseId because, boolean taken, double share) implements Reason {}

    /**
     * It is to be taken before this course, which is recommended and requires it.
     *
     * @param because not taken yet
     */
    record Prerequisite(CourseId because) implements Reason {}
}
