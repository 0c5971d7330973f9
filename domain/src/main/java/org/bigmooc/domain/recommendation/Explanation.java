package org.bigmooc.domain.recommendation;

import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Why a course is recommended to a learner.
 *
 * @param source which step of the fallback chain ranks the course for this learner
 * @param score comparable with that step's other scores for this learner only
 * @param grounds those from the score first; empty where nothing can be told
 */
public record Explanation(LearnerId learner, CourseId course, Source source, double score, List<Ground> grounds) {

    /** Copies the list. */
    public Explanation {
        grounds = List.copyOf(grounds);
    }
}
