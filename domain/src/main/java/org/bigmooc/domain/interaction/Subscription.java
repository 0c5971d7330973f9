package org.bigmooc.domain.interaction;

/** A handler's connection to the log. */
public interface Subscription extends AutoCloseable {

    /** How many appended interactions were not handled yet. */
    long lag();

    /** Stops after the batch at hand; what was not handled comes again at the next subscription. */
    @Override
    void close();
}
