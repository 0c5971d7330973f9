package org.bigmooc.domain.recommendation;

import org.bigmooc.domain.catalogue.CourseId;

/**
 * Why a course is recommended: without {@code because} in the history, its score would fall the most.
 *
 * @param taken whether the learner took that course, or only looked at it
 */
public record Reason(CourseId because, boolean taken) {}
