package org.bigmooc.domain.interaction;

import java.util.Map;
import java.util.Optional;

/** Port: the records of a log, for those that read all of it by themselves. Thread-safe. */
public interface InteractionRecords {

    /** The topic in which they stand. */
    String topic();

    /** How a client reaches the log, by the client's own names; there may be secrets among it. */
    Map<String, String> client();

    /**
     * What a record says; nothing where it asks to forget a learner.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if it cannot be understood
     */
    Optional<Interaction> read(LogRecord entry);

    /**
     * Makes sure that the topic can be read now.
     *
     * @throws org.bigmooc.domain.fault.NotFound if it is not there
     * @throws org.bigmooc.domain.fault.Unavailable if the log is away
     */
    void requireThere();
}
