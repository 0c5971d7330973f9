package org.bigmooc.domain.history;

import java.util.Collection;
import org.bigmooc.domain.interaction.Interaction;

/** Port for benchmarks: what {@link LearningHistories#extend} is compared with. Thread-safe. */
@FunctionalInterface
public interface BareWrites {

    /** Writes a row for each interaction through the store's own driver, with nothing of this program in between; durable on return. */
    void write(Collection<Interaction> interactions);
}
