package org.bigmooc.domain.recommendation;

import java.util.function.Consumer;

/** Port: tells every node that a learner's recommendations changed. Thread-safe; what is published while nobody listens is gone. */
public interface RecommendationFeed {

    /** Tells all listeners on all nodes; does not wait for them. */
    void publish(Recommendations recommendations);

    /** Calls the listener for whatever is published from now on; it must be quick, and is called one at a time. */
    Listening listen(Consumer<Recommendations> listener);

    /** A listener's connection to the feed. */
    interface Listening extends AutoCloseable {

        /** The listener is not called any more. */
        @Override
        void close();
    }
}
