package org.bigmooc.domain.plugin;

/** Keeps the catalogue, learners, histories and recommendations. */
public non-sealed interface StorePlugin extends Plugin {

    /** Opens the store, creating or migrating its schema. */
    StorePorts openStore(PluginContext context);
}
