package org.bigmooc.domain.batch;

/** Watches a stream, and may end it. Called by the thread that runs the stream; {@link #cancelled()} by any. */
@FunctionalInterface
public interface StreamListener {

    /** A batch is in the store. */
    void progressed(StreamProgress progress);

    /** Whether to end after the batch at hand. */
    default boolean cancelled() {
        return false;
    }
}
