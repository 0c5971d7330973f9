package org.bigmooc.domain.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.bigmooc.domain.learner.LearnerId;

/**
 * A learner's recommended courses, best first.
 *
 * @param source which step of the fallback chain gave them
 * @param history fingerprint of the {@link org.bigmooc.domain.history.LearningHistory} they were computed from
 * @param storeAway whether the store could not be read, so that they may not know what the learner did lately, or at all
 */
public record Recommendations(
        LearnerId learner,
        List<Recommendation> items,
        Source source,
        long history,
        Instant computedAt,
        boolean storeAway) {

    /** Copies the list. */
    public Recommendations {
        items = List.copyOf(items);
    }

    /** Recommendations that know all that the learner did. */
    public Recommendations(
            LearnerId learner, List<Recommendation> items, Source source, long history, Instant computedAt) {
        this(learner, items, source, history, computedAt, false);
    }

    /** The first {@code limit} of those that are eligible now, with their original ranks closed up. */
    Recommendations eligible(Predicate<Recommendation> eligible, int limit) {
        List<Recommendation> kept = items.stream().filter(eligible).limit(limit).toList();
        return new Recommendations(learner, renumber(kept), source, history, computedAt, storeAway);
    }

    private static List<Recommendation> renumber(List<Recommendation> items) {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> new Recommendation(
                        i + 1,
                        items.get(i).course(),
                        items.get(i).score(),
                        items.get(i).reason()))
                .toList();
    }
}
