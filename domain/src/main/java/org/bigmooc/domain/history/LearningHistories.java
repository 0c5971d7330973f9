package org.bigmooc.domain.history;

import java.util.Collection;
import java.util.function.Consumer;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;

/** Port: keeps the learners' histories. Thread-safe. */
public interface LearningHistories extends LearnerTraces {

    /** The learner's history; empty if nothing is known. */
    LearningHistory of(LearnerId learner);

    /**
     * Merges interactions of any learners into their histories, and returns when that is durable. Merging the same again, or in another
     * order, has the same result.
     */
    void extend(Collection<Interaction> interactions);

    /** Passes every learner's history to {@code visitor}, one at a time, in bounded memory and in an order that stays while the data stay. */
    void forEach(Consumer<LearningHistory> visitor);
}
