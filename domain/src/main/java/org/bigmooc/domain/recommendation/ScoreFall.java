package org.bigmooc.domain.recommendation;

import org.bigmooc.domain.catalogue.CourseId;

/**
 * How much lower a score would be if one course were left out of the history.
 *
 * @param fall in the unit of that score; negative where the score would be higher
 */
public record ScoreFall(CourseId without, double fall) {}
