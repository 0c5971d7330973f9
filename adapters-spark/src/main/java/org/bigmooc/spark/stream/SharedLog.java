package org.bigmooc.spark.stream;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.InteractionRecords;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.spark.session.SentPlugins;

/**
 * The log that is read, wherever that is done.
 *
 * @param clock one that can be sent, as the system's can
 */
record SharedLog(PluginReference log, Clock clock) implements Serializable {

    private static final Map<PluginReference, InteractionRecords> KNOWN = new ConcurrentHashMap<>();

    /**
     * Its records; looked up once in each process.
     *
     * @throws InvalidInput if it has none that others can read
     */
    InteractionRecords records() {
        return KNOWN.computeIfAbsent(
                log,
                reference -> SentPlugins.find(reference, LogPlugin.class)
                        .records(new PluginContext(Path.of(log.data()), log.settings(), clock))
                        .orElseThrow(() -> new InvalidInput(
                                "log-not-readable",
                                "log",
                                "The log '" + log + "' is not one that a stream can read. Configure log: kafka.")));
    }
}
