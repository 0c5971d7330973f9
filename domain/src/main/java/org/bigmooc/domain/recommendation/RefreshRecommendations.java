package org.bigmooc.domain.recommendation;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.KnownSubjects;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Use case: what an interaction changes. Extends the learner's stored history (durably), then computes the recommendations again, keeps
 * them and tells the feed. A learner is computed once for many interactions that wait together; where too many learners wait, the rest is
 * left to the next reader, who computes what is no longer true.
 */
public final class RefreshRecommendations implements InteractionHandler {

    private static final System.Logger LOG = System.getLogger(RefreshRecommendations.class.getName());

    private final LearningHistories histories;
    private final PendingInteractions pending;
    private final KnownSubjects subjects;
    private final LiveRecommenders live;
    private final RecommendCourses recommendCourses;
    private final RecommendationFeed feed;
    private final OnlineMeasurements measurements;
    private final Executor executor;
    private final Set<LearnerId> waiting = ConcurrentHashMap.newKeySet();

    /** Computes on {@code executor}, which has a bounded queue and throws {@link RejectedExecutionException} when it is full. */
    public RefreshRecommendations(
            LearningHistories histories,
            PendingInteractions pending,
            KnownSubjects subjects,
            LiveRecommenders live,
            RecommendCourses recommendCourses,
            RecommendationFeed feed,
            OnlineMeasurements measurements,
            Executor executor) {
        this.histories = histories;
        this.pending = pending;
        this.subjects = subjects;
        this.live = live;
        this.recommendCourses = recommendCourses;
        this.feed = feed;
        this.measurements = measurements;
        this.executor = executor;
    }

    @Override
    public void handle(List<Interaction> batch) {
        histories.extend(batch);
        pending.remove(batch);
        live.observe(batch);
        Set<LearnerId> learners = new LinkedHashSet<>();
        batch.forEach(interaction -> learners.add(interaction.learner()));
        learners.forEach(this::refreshSoon);
    }

    @Override
    public void handledElsewhere(List<Interaction> interactions) {
        pending.remove(interactions);
    }

    /** Not the learner's account, which may be a new one by now. */
    @Override
    public void forget(LearnerId learner) {
        pending.erase(learner);
        histories.erase(learner);
        recommendCourses.forget(learner);
        feed.publish(learner);
    }

    @Override
    public Map<Interaction, String> objections(List<Interaction> batch) {
        Map<Interaction, String> sentences = new HashMap<>();
        subjects.objections(batch).forEach((interaction, wrong) -> sentences.put(interaction, wrong.sentence()));
        return sentences;
    }

    private void refreshSoon(LearnerId learner) {
        if (!waiting.add(learner)) {
            return;
        }
        try {
            executor.execute(() -> refresh(learner));
        } catch (RejectedExecutionException full) {
            waiting.remove(learner);
            measurements.refreshSkipped();
        }
    }

    private void refresh(LearnerId learner) {
        waiting.remove(learner);
        long start = System.nanoTime();
        try {
            recommendCourses.refresh(learner);
            feed.publish(learner);
            measurements.refreshed(Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A learner's recommendations were not refreshed; the next reader computes them.",
                    failure);
        }
    }
}
