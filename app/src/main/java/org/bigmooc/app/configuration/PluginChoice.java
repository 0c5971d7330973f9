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
 */
public record PluginChoice(String store, String log, String search, String engine) {

    /** The embedded shape: one process, one data folder. */
    public static final PluginChoice DEFAULTS = new PluginChoice("sqlite", "sqlite", "lucene", "local");

    /** The chosen plugins, each once. */
    public SequencedSet<String> names() {
        return new LinkedHashSet<>(List.of(store, log, search, engine));
    }
}
