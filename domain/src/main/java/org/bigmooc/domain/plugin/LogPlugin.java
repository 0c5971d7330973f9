package org.bigmooc.domain.plugin;

/** Records interactions, and tells nodes of new recommendations. */
public non-sealed interface LogPlugin extends Plugin {

    /** Opens the log, creating it where it does not exist. */
    LogPorts openLog(PluginContext context);
}
