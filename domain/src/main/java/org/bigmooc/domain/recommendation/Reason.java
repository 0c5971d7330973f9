package org.bigmooc.domain.recommendation;

import org.bigmooc.domain.catalogue.CourseId;

/**
 * Why a course is recommended: without {@code because} in the history, its score would fall the most.
 *
 * @param taken whether the learner took that course, or only looked at it
 * @param share of everything that the history adds to the score; more than 0, at most 1
 */
public record Reason(CourseId because, boolean taken, double share) {}
