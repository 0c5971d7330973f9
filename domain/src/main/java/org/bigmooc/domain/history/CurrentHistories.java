package org.bigmooc.domain.history;

import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.learner.LearnerId;

/** The stored histories with what is pending on this node laid over them. Thread-safe. */
public final class CurrentHistories {

    private final LearningHistories stored;
    private final PendingInteractions pending;

    /** Lays {@code pending} over {@code stored}. */
    public CurrentHistories(LearningHistories stored, PendingInteractions pending) {
        this.stored = stored;
        this.pending = pending;
    }

    /** The learner's history as it will be stored, with every interaction acknowledged on this node. */
    public LearningHistory of(LearnerId learner) {
        var notYetStored = pending.of(learner);
        return stored.of(learner).with(notYetStored);
    }
}
