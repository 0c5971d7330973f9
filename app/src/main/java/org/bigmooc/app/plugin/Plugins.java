package org.bigmooc.app.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.Plugin;

/** The plugins that the program can see; immutable. */
public final class Plugins {

    private final List<Plugin> all;

    /** Takes these plugins. */
    public Plugins(List<Plugin> all) {
        this.all = List.copyOf(all);
    }

    /** Everything that a class loader provides. */
    public static Plugins of(ClassLoader loader) {
        return new Plugins(ServiceLoader.load(Plugin.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Plugin::name))
                .toList());
    }

    /**
     * The plugin of this name that can do what is asked.
     *
     * @param setting that names it, such as {@code store}
     * @throws InvalidInput naming what there is
     */
    public <T extends Plugin> T choose(String setting, String name, Class<T> kind) {
        return all.stream()
                .filter(plugin -> plugin.name().equals(name))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "unknown-plugin",
                        setting,
                        "There is no plugin '" + name + "' for '" + setting + "'. Found: " + names(kind)
                                + ". A plugin is a folder of jars under plugins/."));
    }

    private String names(Class<? extends Plugin> kind) {
        String names = all.stream().filter(kind::isInstance).map(Plugin::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
