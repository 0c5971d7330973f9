package org.bigmooc.spark.session;

import java.util.ServiceLoader;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.Plugin;

/** The plugins that are there in the process of an executor. */
public final class SentPlugins {

    private SentPlugins() {}

    /**
     * The plugin that a reference names.
     *
     * @throws Unavailable if it was not sent
     */
    public static <T extends Plugin> T find(PluginReference wanted, Class<T> kind) {
        return ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.name().equals(wanted.name()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new Unavailable("The executor was not sent the plugin " + wanted + "."));
    }
}
