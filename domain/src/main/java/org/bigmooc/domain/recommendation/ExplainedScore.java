package org.bigmooc.domain.recommendation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * A score, and what it would lose without each course of the history.
 *
 * @param falls in any order, at most one a course; empty where the history does not matter
 */
public record ExplainedScore(Source source, double score, List<ScoreFall> falls) {

    /** Copies the list. */
    public ExplainedScore {
        falls = List.copyOf(falls);
    }

    /** The courses that add to the score, those that add most first. */
    List<ScoreFall> greatest(int limit) {
        return falls.stream()
                .filter(one -> one.fall() > 0)
                .sorted(Comparator.comparingDouble(ScoreFall::fall).reversed())
                .limit(limit)
                .toList();
    }

    /** The part that these courses have in everything that the history adds to the score, 0 to 1. */
    double share(Collection<CourseId> courses) {
        double all = added(falls);
        List<ScoreFall> some =
                falls.stream().filter(one -> courses.contains(one.without())).toList();
        return all > 0 ? Math.min(1, added(some) / all) : 0;
    }

    private static double added(List<ScoreFall> falls) {
        return falls.stream().mapToDouble(one -> Math.max(0, one.fall())).sum();
    }
}
