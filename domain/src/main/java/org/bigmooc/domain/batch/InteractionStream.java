package org.bigmooc.domain.batch;

/** Port: reads the log of interactions as a stream and counts it. Used by one thread. */
@FunctionalInterface
public interface InteractionStream {

    /**
     * Counts until the listener cancels it or, where that was asked for, until everything is counted that was there at the beginning. Each event
     * is in exactly one batch, and of several with the same event id the first alone. A batch that was on its way when the process ended
     * comes again, with the same number and the same events.
     *
     * @param handler takes each batch
     * @throws org.bigmooc.domain.fault.NotFound if the log has no topic of interactions
     * @throws org.bigmooc.domain.fault.Unavailable if the log, the checkpoint, or what the work is done on is away
     */
    void run(StreamRequest request, BatchHandler handler, StreamListener listener);
}
