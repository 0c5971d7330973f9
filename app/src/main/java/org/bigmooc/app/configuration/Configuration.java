package org.bigmooc.app.configuration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.job.Job;

/**
 * Everything that can be configured.
 *
 * @param data folder of all data; {@code data}, default {@code var}
 * @param plugins which plugin provides which ports
 * @param server the web server
 * @param online the online path
 * @param recommendations what may be recommended
 * @param jobs what can be run, now and then or when an operator wants it; {@code jobs.NAME}
 * @param file where it was read from; empty if there was no file
 * @param pluginSettings by plugin and dash-case key, as in {@code plugins.sqlite.KEY}
 */
public record Configuration(
        Path data,
        PluginChoice plugins,
        ServerSettings server,
        OnlineSettings online,
        RecommendationSettings recommendations,
        List<Job> jobs,
        Optional<Path> file,
        Map<String, Map<String, String>> pluginSettings) {

    /** What holds where nothing is configured. */
    public static Configuration defaults() {
        return new Configuration(
                Path.of("var"),
                PluginChoice.DEFAULTS,
                ServerSettings.DEFAULTS,
                OnlineSettings.DEFAULTS,
                RecommendationSettings.DEFAULTS,
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** The same with another data folder. */
    public Configuration withData(Path folder) {
        return new Configuration(folder, plugins, server, online, recommendations, jobs, file, pluginSettings);
    }

    /** The same with another server. */
    public Configuration withServer(ServerSettings settings) {
        return new Configuration(data, plugins, settings, online, recommendations, jobs, file, pluginSettings);
    }

    /** The same with these settings of one plugin. */
    public Configuration withPluginSettings(String plugin, Map<String, String> settings) {
        Map<String, Map<String, String>> all = new HashMap<>(pluginSettings);
        all.put(plugin, settings);
        return new Configuration(data, plugins, server, online, recommendations, jobs, file, all);
    }
}
