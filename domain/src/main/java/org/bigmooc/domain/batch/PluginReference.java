package org.bigmooc.domain.batch;

import java.io.Serializable;
import java.util.HashMap;

/**
 * Which plugin to open, elsewhere.
 *
 * @param name of the plugin
 * @param data folder of everything it keeps on its machine
 * @param settings of the plugin, by dash-case key; they may hold secrets
 */
public record PluginReference(String name, String data, HashMap<String, String> settings) implements Serializable {

    /** Without the settings. */
    @Override
    public String toString() {
        return name;
    }
}
