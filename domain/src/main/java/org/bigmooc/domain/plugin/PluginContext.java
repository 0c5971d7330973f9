package org.bigmooc.domain.plugin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * What a plugin is given when its ports are opened.
 *
 * @param data the folder for everything it keeps on this machine; it exists
 * @param settings of this plugin alone, by dash-case key: {@code plugins.NAME.KEY} of the configuration
 */
public record PluginContext(Path data, Map<String, String> settings, Clock clock) {

    /** Copies the settings. */
    public PluginContext {
        settings = Map.copyOf(settings);
    }

    /**
     * Refuses settings that nobody would read.
     *
     * @throws InvalidInput naming the unknown keys and the known ones
     */
    public void allow(String plugin, Set<String> known) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "unknown-setting",
                    "plugins." + plugin,
                    "Plugin " + plugin + " has no setting " + unknown + "; it has " + new TreeSet<>(known) + ".");
        }
    }
}
