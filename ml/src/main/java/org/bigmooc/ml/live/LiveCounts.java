package org.bigmooc.ml.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.history.RecentPairs;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Followers;
import org.bigmooc.domain.recommendation.LiveRecommenders;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.ml.serving.CourseIndex;

/**
 * Counts in memory what learners take after what. Bounded: at most 100,000 courses, at most 4,096 successors of each, the last
 * 100,000 counted pairs of learner and course. An interaction that is delivered again is recognised while its pair is among these; later it
 * would count twice, which changes one count by one until the next {@link #count}.
 */
public final class LiveCounts implements LiveRecommenders {

    private static final int MOST_COURSES = 100_000;
    private static final int RECENT = 100_000;

    private final GrowingCourseIndex index = new GrowingCourseIndex(MOST_COURSES);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final RecentPairs counted = new RecentPairs(RECENT);
    private final Object counting = new Object();
    private final List<Recommender> recommenders =
            List.of(new LiveTransitions(this, index), new LiveTrending(this, index));

    private LiveStatistics statistics = LiveStatistics.empty();
    private volatile Optional<LearningHistories> histories = Optional.empty();
    /** What was observed since a count began, until the count comes upon it; empty when none is under way. */
    private volatile Optional<LateEnrolments> late = Optional.empty();

    @Override
    public void count(LearningHistories stored) {
        synchronized (counting) {
            histories = Optional.of(stored);
            LateEnrolments observedMeanwhile = new LateEnrolments(RECENT);
            late = Optional.of(observedMeanwhile);
            try {
                LiveStatistics fresh = LiveStatistics.empty();
                stored.forEach(history -> fresh.addPast(past(history, observedMeanwhile)));
                fresh.settle();
                write(() -> {
                    observedMeanwhile.forEach(fresh::add);
                    statistics = fresh;
                    late = Optional.empty();
                });
            } finally {
                late = Optional.empty();
            }
        }
    }

    private int[] past(LearningHistory history, LateEnrolments observedMeanwhile) {
        List<CourseId> taken = history.steps().stream()
                .filter(HistoryStep::taken)
                .map(HistoryStep::course)
                .toList();
        taken.forEach(course -> observedMeanwhile.remove(history.learner(), course));
        return indices(taken);
    }

    /** Reads each learner's history once, however many of the interactions are theirs. */
    @Override
    public void observe(Collection<Interaction> interactions) {
        Map<LearnerId, LearningHistory> read = new HashMap<>();
        for (Interaction interaction : interactions) {
            int course = interaction.kind() == InteractionKind.ENROL
                    ? index.indexFor(interaction.course())
                    : CourseIndex.UNKNOWN;
            if (course != CourseIndex.UNKNOWN) {
                read.computeIfAbsent(interaction.learner(), this::history)
                        .takenBefore(interaction)
                        .ifPresent(before -> add(interaction, new Enrolled(indices(before), course)));
            }
        }
    }

    private void add(Interaction interaction, Enrolled enrolled) {
        write(() -> {
            if (counted.add(interaction.learner(), interaction.course())) {
                statistics.add(enrolled);
                late.ifPresent(all -> all.add(interaction.learner(), interaction.course(), enrolled));
            }
        });
    }

    private LearningHistory history(LearnerId learner) {
        return histories.map(stored -> stored.of(learner)).orElseGet(() -> LearningHistory.empty(learner));
    }

    private int[] indices(List<CourseId> courses) {
        return courses.stream()
                .mapToInt(index::indexFor)
                .filter(course -> course != CourseIndex.UNKNOWN)
                .toArray();
    }

    @Override
    public Followers followers(CourseId after, CourseId course) {
        int from = index.indexOf(after);
        int to = index.indexOf(course);
        return from == CourseIndex.UNKNOWN || to == CourseIndex.UNKNOWN
                ? Followers.NONE
                : read(statistics -> statistics.followers(from, to));
    }

    @Override
    public List<Recommender> inOrder() {
        return recommenders;
    }

    /** Reads the statistics while nobody changes them. */
    <T> T read(Function<LiveStatistics, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(statistics);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void write(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
