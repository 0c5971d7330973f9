package org.bigmooc.domain.interaction;

import org.bigmooc.domain.fault.Identifiers;

/** Identifies one interaction of one learner: the same id sent twice counts once. */
public record EventId(String value) {

    /** Checks the identifier. */
    public EventId {
        Identifiers.require("event-id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
