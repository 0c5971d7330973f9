package org.bigmooc.app.configuration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that can be configured.
 *
 * @param data folder of all data; {@code data}, default {@code var}
 * @param plugins which plugin provides which ports
 * @param server the web server
 * @param online the online path
 * @param recommendations what may be recommended
 * @param pluginSettings by plugin and dash-case key, as in {@code plugins.sqlite.KEY}
 */
public record Configuration(
        Path data,
        PluginChoice plugins,
        ServerSettings server,
        OnlineSettings online,
        RecommendationSettings recommendations,
        Map<String, Map<String, String>> pluginSettings) {

    /** What holds where nothing is configured. */
    public static Configuration defaults() {
        return new Configuration(
                Path.of("var"),
                PluginChoice.DEFAULTS,
                ServerSettings.DEFAULTS,
                OnlineSettings.DEFAULTS,
                RecommendationSettings.DEFAULTS,
                Map.of());
    }

    /** The same with another data folder. */
    public Configuration withData(Path folder) {
        return new Configuration(folder, plugins, server, online, recommendations, pluginSettings);
    }

    /** The same with another server. */
    public Configuration withServer(ServerSettings settings) {
        return new Configuration(data, plugins, settings, online, recommendations, pluginSettings);
    }

    /** The same with these settings of one plugin. */
    public Configuration withPluginSettings(String plugin, Map<String, String> settings) {
        Map<String, Map<String, String>> all = new HashMap<>(pluginSettings);
        all.put(plugin, settings);
        return new Configuration(data, plugins, server, online, recommendations, all);
    }
}
