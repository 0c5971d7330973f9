package org.bigmooc.domain.recommendation;

import java.util.function.Consumer;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Port: tells every node whose recommendations changed; what they are now is read from the store. Thread-safe; what is published while
 * nobody listens is gone.
 */
public interface RecommendationFeed {

    /** Tells all listeners on all nodes; does not wait for them. */
    void publish(LearnerId learner);

    /** Calls the listener for whatever is published from now on; it must be quick, and is called one at a time. */
    Listening listen(Consumer<LearnerId> listener);

    /** A listener's connection to the feed. */
    interface Listening extends AutoCloseable {

        /** The listener is not called any more. */
        @Override
        void close();
    }
}
