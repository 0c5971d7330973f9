package org.bigmooc.domain.interaction;

import java.util.List;
import java.util.Map;
import org.bigmooc.domain.learner.LearnerId;

/** Takes interactions off the log. */
@FunctionalInterface
public interface InteractionHandler {

    /**
     * Applies a batch, in order, and returns when its effect is durable. A batch may come again after a crash, so applying it twice must
     * have the effect of once. If it throws, the batch comes again after a pause. Batches without a learner in common may come at once.
     */
    void handle(List<Interaction> batch);

    /** These were appended on this node, and will not be handed over here: another node handled them, or they were there before. */
    default void handledElsewhere(List<Interaction> interactions) {}

    /** The learner was erased from the log after all that was handed over so far: undoes it, durably. May come again. */
    default void forget(LearnerId learner) {}

    /**
     * Which of these cannot be applied, and why, in a sentence. A log that takes what others wrote asks before it hands that over, and puts
     * these aside.
     */
    default Map<Interaction, String> objections(List<Interaction> batch) {
        return Map.of();
    }
}
