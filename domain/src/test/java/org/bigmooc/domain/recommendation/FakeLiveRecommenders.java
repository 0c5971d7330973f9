package org.bigmooc.domain.recommendation;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;

/** Fallbacks that recommend what they are told to, and remember what they were given to count. Thread-safe. */
public final class FakeLiveRecommenders implements LiveRecommenders {

    private final List<Recommender> inOrder;
    private final List<Interaction> observed = new CopyOnWriteArrayList<>();
    private final List<LearningHistory> counted = new CopyOnWriteArrayList<>();

    /** These recommenders, best first. */
    public FakeLiveRecommenders(Recommender... inOrder) {
        this.inOrder = List.of(inOrder);
    }

    @Override
    public void count(LearningHistories histories) {
        counted.clear();
        histories.forEach(counted::add);
    }

    @Override
    public void observe(Collection<Interaction> interactions) {
        observed.addAll(interactions);
    }

    /** Looks at the histories of the last count. */
    @Override
    public Followers followers(CourseId after, CourseId course) {
        List<List<CourseId>> all = counted.stream()
                .map(FakeLiveRecommenders::taken)
                .filter(taken -> taken.contains(after))
                .toList();
        long wentOn = all.stream()
                .map(taken -> taken.subList(
                        taken.indexOf(after), Math.min(taken.size(), taken.indexOf(after) + 1 + Followers.NEXT)))
                .filter(next -> next.contains(course))
                .count();
        return new Followers(all.size(), (int) wentOn);
    }

    private static List<CourseId> taken(LearningHistory history) {
        return history.steps().stream()
                .filter(HistoryStep::taken)
                .map(HistoryStep::course)
                .toList();
    }

    @Override
    public List<Recommender> inOrder() {
        return inOrder;
    }

    /** Every interaction observed so far. */
    public List<Interaction> observed() {
        return List.copyOf(observed);
    }

    /** The histories of the last count. */
    public List<LearningHistory> counted() {
        return List.copyOf(counted);
    }
}
