package org.bigmooc.domain.recommendation;

import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * One recommended course.
 *
 * @param rank its place, the first is 1
 * @param score comparable within one list only; higher is better
 */
public record Recommendation(int rank, CourseId course, double score, Optional<Reason> reason) {}
