package org.bigmooc.domain.interaction;

import java.util.List;
import org.bigmooc.domain.learner.LearnerTraces;

/** Port: the durable, ordered record of interactions. Thread-safe. */
public interface InteractionLog extends LearnerTraces {

    /**
     * Appends the interactions and returns when they would survive a crash of this process and of the machine. An event id that the
     * learner's log already holds is skipped, so an append of unknown outcome may be repeated.
     *
     * @return those of the given objects that were not skipped: they, and no others, will be handed to the handler
     * @throws org.bigmooc.domain.fault.Overloaded if too much is waiting; nothing was appended
     * @throws org.bigmooc.domain.fault.Unavailable if the log is away; the outcome is unknown
     */
    List<Interaction> append(List<Interaction> interactions);

    /**
     * Hands every interaction not handled before to the handler, in batches; each learner's in the order they were appended, and again
     * after a failure or a crash until the handler returned normally. One subscription at a time a log and process.
     */
    Subscription subscribe(InteractionHandler handler);
}
