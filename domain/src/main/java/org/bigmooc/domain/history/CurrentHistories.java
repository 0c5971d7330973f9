package org.bigmooc.domain.history;

import org.bigmooc.domain.fault.LastKnown;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;

/** The stored histories with what is pending on this node laid over them. Thread-safe. */
public final class CurrentHistories implements LearnerTraces {

    private static final int REMEMBERED = 5_000;

    private final LearningHistories stored;
    private final PendingInteractions pending;
    private final LastKnown<LearnerId, LearningHistory> lastKnown = new LastKnown<>(REMEMBERED);

    /** Lays {@code pending} over {@code stored}. */
    public CurrentHistories(LearningHistories stored, PendingInteractions pending) {
        this.stored = stored;
        this.pending = pending;
    }

    /** The learner's history as it will be stored, with every interaction acknowledged on this node. */
    public LearningHistory of(LearnerId learner) {
        var notYetStored = pending.of(learner);
        LearningHistory history = stored.of(learner);
        lastKnown.remember(learner, history);
        return history.with(notYetStored);
    }

    /** The history as this node saw it last, for when the store is away: what other nodes recorded since may be missing. */
    public LearningHistory lastKnown(LearnerId learner) {
        return lastKnown
                .recall(learner)
                .orElseGet(() -> LearningHistory.empty(learner))
                .with(pending.of(learner));
    }

    @Override
    public void erase(LearnerId learner) {
        lastKnown.forget(learner);
    }
}
