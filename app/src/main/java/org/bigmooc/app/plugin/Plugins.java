package org.bigmooc.app.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.Plugin;

/** The plugins that the program can see, and those that it could; immutable. */
public final class Plugins {

    private final List<Plugin> loaded;
    private final Supplier<List<InstalledPlugin>> installed;

    /**
     * Takes these plugins.
     *
     * @param loaded those on the class path
     * @param installed those that lie in the distribution, on the class path or not; looked for only to say what there is
     */
    public Plugins(List<? extends Plugin> loaded, Supplier<List<InstalledPlugin>> installed) {
        this.loaded = List.copyOf(loaded);
        this.installed = installed;
    }

    /**
     * Everything that a class loader provides.
     *
     * @throws InvalidInput naming the plugin that cannot be loaded
     */
    public static Plugins of(ClassLoader loader, Supplier<List<InstalledPlugin>> installed) {
        try {
            return new Plugins(
                    ServiceLoader.load(Plugin.class, loader).stream()
                            .map(ServiceLoader.Provider::get)
                            .sorted(Comparator.comparing(Plugin::name))
                            .toList(),
                    installed);
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw new InvalidInput(
                    "broken-plugin",
                    "plugins",
                    "A configured plugin cannot be loaded (" + broken.getMessage()
                            + "): it was built for another version, or a jar is missing from its folder under plugins/.");
        }
    }

    /**
     * The plugin of this name that can do what is asked.
     *
     * @param setting that names it, such as {@code store}
     * @throws InvalidInput naming what there is
     */
    public <T extends Plugin> T choose(String setting, String name, Class<T> kind) {
        return loaded.stream()
                .filter(plugin -> plugin.name().equals(name))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("unknown-plugin", setting, whyNot(setting, name, kind)));
    }

    private String whyNot(String setting, String name, Class<? extends Plugin> kind) {
        if (offering(kind).anyMatch(name::equals)) {
            return "The plugin in the folder plugins/" + name + " has another name: rename the folder to one of "
                    + names(namesOfLoaded(kind)) + ".";
        }
        return "There is no plugin '" + name + "' for '" + setting + "'. Found: "
                + names(Stream.concat(namesOfLoaded(kind), offering(kind)))
                + ". A plugin is a folder of jars under plugins/.";
    }

    private Stream<String> namesOfLoaded(Class<? extends Plugin> kind) {
        return loaded.stream().filter(kind::isInstance).map(Plugin::name);
    }

    private Stream<String> offering(Class<? extends Plugin> kind) {
        return installed.get().stream()
                .filter(plugin -> plugin.groups().stream().anyMatch(group -> group.kind() == kind))
                .map(InstalledPlugin::name);
    }

    private static String names(Stream<String> all) {
        String names = all.distinct().sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
