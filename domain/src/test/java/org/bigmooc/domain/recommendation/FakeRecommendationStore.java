package org.bigmooc.domain.recommendation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bigmooc.domain.learner.LearnerId;

/** The last recommendations of each learner, in memory. Thread-safe. */
public final class FakeRecommendationStore implements RecommendationStore {

    private final Map<LearnerId, Recommendations> byLearner = new ConcurrentHashMap<>();

    @Override
    public Optional<Recommendations> find(LearnerId learner) {
        return Optional.ofNullable(byLearner.get(learner));
    }

    @Override
    public void save(Recommendations recommendations) {
        byLearner.put(recommendations.learner(), recommendations);
    }

    @Override
    public void erase(LearnerId learner) {
        byLearner.remove(learner);
    }
}
