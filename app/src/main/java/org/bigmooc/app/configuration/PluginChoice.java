package org.bigmooc.app.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * One plugin for each group of ports.
 *
 * @param store keeps courses, learners and histories; {@code store}, default {@code sqlite}
 * @param log records interactions; {@code log}, default {@code sqlite}
 * @param search finds courses; {@code search}, default {@code lucene}
 * @param engine trains and loads models; {@code engine}, default {@code local}
 * @param batch works on all learners at once; {@code batch}, default {@code spark}
 */
public record PluginChoice(String store, String log, String search, String engine, String batch) {

    /** The embedded shape: one process, one data folder. */
    public static final PluginChoice DEFAULTS = new PluginChoice("sqlite", "sqlite", "lucene", "local", "spark");

    /** The plugins that a service is made of, each once. */
    public SequencedSet<String> serving() {
        return new LinkedHashSet<>(List.of(store, log, search, engine));
    }

    /** All chosen plugins, each once: what a batch job is made of. */
    public SequencedSet<String> all() {
        return new LinkedHashSet<>(List.of(store, log, search, engine, batch));
    }
}
