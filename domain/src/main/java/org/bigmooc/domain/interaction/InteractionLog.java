package org.bigmooc.domain.interaction;

import java.util.List;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;

/** Port: the durable, ordered record of interactions. Thread-safe. */
public interface InteractionLog extends LearnerTraces {

    /**
     * Appends the interactions and returns when they would survive a crash of this process and of the machine. An event id that the
     * learner's log already holds is handed over only once, so an append of unknown outcome may be repeated. A log of several nodes may
     * notice that late, and remembers at least the last ten thousand events of a partition.
     *
     * @return those of the given objects that were not skipped: each will be handed to the handler, or be told to it as handled elsewhere
     * @throws org.bigmooc.domain.fault.Overloaded if too much is waiting; nothing was appended
     * @throws org.bigmooc.domain.fault.Unavailable if the log is away; the outcome is unknown
     */
    List<Interaction> append(List<Interaction> interactions);

    /** Forgets the learner's interactions: those not handed over yet stay so, or are followed by {@link InteractionHandler#forget}. */
    @Override
    void erase(LearnerId learner);

    /**
     * Hands every interaction not handled before to the handler, in batches; each learner's in the order they were appended, and again
     * after a failure or a crash until the handler returned normally. One subscription at a time a log and process; the subscriptions of
     * several nodes share the learners among them.
     */
    Subscription subscribe(InteractionHandler handler);
}
