package org.bigmooc.domain.interaction;

import java.util.List;

/** Takes interactions off the log. */
@FunctionalInterface
public interface InteractionHandler {

    /**
     * Applies a batch, in order, and returns when its effect is durable. A batch may come again after a crash, so applying it twice must
     * have the effect of once. If it throws, the batch comes again after a pause.
     */
    void handle(List<Interaction> batch);
}
