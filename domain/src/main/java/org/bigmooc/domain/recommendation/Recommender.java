package org.bigmooc.domain.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/** Port: ranks courses. Thread-safe, and without effect on anything. */
public interface Recommender {

    /** Which step of the chain this is, and of which version. */
    Source source();

    /**
     * The best {@code limit} eligible courses for this history, best first; empty if this recommender cannot tell.
     *
     * @param eligible says which courses may be answered
     * @param limit at least 1
     */
    List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit);

    /** Reads many histories at once, as far as that goes before courses are looked at; quicker than asking for one after the other. */
    default LearnerStates states(List<LearningHistory> histories) {
        return new StatesOneByOne(this, List.copyOf(histories));
    }

    /** The eligible courses most like this one, best first, itself not among them; empty if this recommender cannot tell. */
    List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit);

    /** Whether it could rank this course for anybody. */
    default boolean knows(CourseId course) {
        return true;
    }

    /** The score of one course for this history, and what each course of the history adds to it; empty if this recommender cannot rank it. */
    default Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
        return recommend(history, course::equals, 1).stream()
                .findFirst()
                .map(one -> new ExplainedScore(source(), one.score(), List.of()));
    }
}
