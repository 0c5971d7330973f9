package org.bigmooc.domain.batch;

import java.util.List;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.interaction.LoggedInteraction;

/** Takes what a stream reads, one batch after the other. Called by one thread. */
@FunctionalInterface
public interface BatchHandler {

    /** Keeps what was counted, durably when it returns. */
    void counted(CountedBatch batch);

    /** Whether the enrolments are wanted, too, and not their number alone. */
    default boolean wantsEnrolments() {
        return false;
    }

    /**
     * Takes the enrolments of a batch after it was counted, each event once, ordered by when they were recorded. The batch may come again if
     * this process ends before the next one begins.
     */
    default void enrolled(CountedBatch batch, List<LoggedInteraction> enrolments) {}
}
