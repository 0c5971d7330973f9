package org.bigmooc.domain.interaction;

import java.util.List;

/** What became of a request: {@code accepted} is durable, {@code rejected} was not recorded. */
public record Recorded(List<Interaction> accepted, List<Rejection> rejected) {

    /** Copies the lists. */
    public Recorded {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }
}
