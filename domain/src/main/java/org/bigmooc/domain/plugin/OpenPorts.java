package org.bigmooc.domain.plugin;

import java.util.List;
import java.util.Optional;

/** The opened ports of a plugin; closing releases everything they hold. */
public interface OpenPorts extends AutoCloseable {

    /** What keeps them from working right now, as a sentence that says what to do; empty when all is well. */
    Optional<String> problem();

    /** What operators watch. */
    default List<Gauge> gauges() {
        return List.of();
    }

    @Override
    void close();
}
