package org.bigmooc.domain.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/**
 * Recommends what most learners enrolled in lately, as a stream counted it over all nodes, whoever asks. Cannot tell while no stream runs or
 * nobody has enrolled in anything. Thread-safe.
 */
public final class StreamedTrending implements Recommender {

    /** A stream that has counted nothing for so long may have ended. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private final CourseActivity activity;
    private final SeeActivity seeing;
    private final Clock clock;
    private volatile List<CourseCount> ranking = List.of();

    /** Knows nothing before {@link #refresh()}. */
    public StreamedTrending(CourseActivity activity, SeeActivity seeing, Clock clock) {
        this.activity = activity;
        this.seeing = seeing;
        this.clock = clock;
    }

    /** Looks what the stream has counted meanwhile. */
    public void refresh() {
        boolean fresh = activity.position()
                .filter(position -> position.at().isAfter(clock.instant().minus(FRESH)))
                .isPresent();
        ranking = fresh ? seeing.trending() : List.of();
    }

    @Override
    public Source source() {
        return new Source(Source.Step.TRENDING, "stream");
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        return best(eligible, limit);
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        return best(eligible.and(other -> !other.equals(course)), limit);
    }

    private List<ScoredCourse> best(Predicate<CourseId> eligible, int limit) {
        return ranking.stream()
                .filter(one -> eligible.test(one.course()))
                .limit(limit)
                .map(one -> new ScoredCourse(one.course(), one.count(), Optional.empty()))
                .toList();
    }
}
