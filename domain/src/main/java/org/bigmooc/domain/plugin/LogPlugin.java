package org.bigmooc.domain.plugin;

import java.util.Optional;
import org.bigmooc.domain.interaction.InteractionRecords;

/** Records interactions, and tells nodes of new recommendations. */
public non-sealed interface LogPlugin extends Plugin {

    /** Opens the log, creating it where it does not exist. */
    LogPorts openLog(PluginContext context);

    /** The log's records, for those that read all of it by themselves; connects to nothing. Empty for a log that others cannot read. */
    default Optional<InteractionRecords> records(PluginContext context) {
        return Optional.empty();
    }
}
