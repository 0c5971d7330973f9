package org.bigmooc.app.plugin;

import org.bigmooc.domain.plugin.BatchPlugin;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.Plugin;
import org.bigmooc.domain.plugin.SearchPlugin;
import org.bigmooc.domain.plugin.StorePlugin;

/** The groups of ports; configuration names one plugin for each. */
public enum PortGroup {
    /** {@code store}. */
    STORE("store", StorePlugin.class),
    /** {@code log}. */
    LOG("log", LogPlugin.class),
    /** {@code search}. */
    SEARCH("search", SearchPlugin.class),
    /** {@code engine}. */
    ENGINE("engine", EnginePlugin.class),
    /** {@code batch}. */
    BATCH("batch", BatchPlugin.class);

    private final String setting;
    private final Class<? extends Plugin> kind;

    PortGroup(String setting, Class<? extends Plugin> kind) {
        this.setting = setting;
        this.kind = kind;
    }

    /** The key of the configuration that names the plugin. */
    public String setting() {
        return setting;
    }

    /** What a plugin implements that offers these ports. */
    Class<? extends Plugin> kind() {
        return kind;
    }
}
