package org.bigmooc.app.bootstrap;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.ConfigurationReader;
import org.bigmooc.app.configuration.PluginChoice;

/**
 * Starts the program with the jars of {@code lib/} and of the configured plugins in one class loader. A plugin that is not configured is
 * never on the class path.
 */
public final class Bootstrap {

    /** System property: the folder that holds {@code lib/} and {@code plugins/}. */
    public static final String HOME = "bigmooc.home";

    /** System property: {@code true} puts the batch plugin on the class path, which is large and of no use to a service. */
    public static final String BATCH_JOB = "bigmooc.batch-job";

    private static final String MAIN = "org.bigmooc.app.Main";

    private Bootstrap() {}

    /** Runs the command line given. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path home = Path.of(System.getProperty(HOME, "."));
        ClassLoader loader = loaderFor(home, configuredPlugins(arguments));
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("The program ended by an unexpected error.", failure.getCause());
        }
    }

    /** The one class loader of the program; plugins whose folder is missing are reported when they are looked up. */
    static ClassLoader loaderFor(Path home, Iterable<String> plugins) throws IOException {
        List<URL> jars = new ArrayList<>(jarsOf(home.resolve("lib")));
        for (String plugin : plugins) {
            jars.addAll(jarsOf(home.resolve("plugins").resolve(plugin)));
        }
        return new URLClassLoader("bigmooc", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** A broken configuration is reported later, by the command that reads it again, in the form that was asked for. */
    private static Iterable<String> configuredPlugins(String[] arguments) {
        PluginChoice plugins = choice(arguments);
        return Boolean.getBoolean(BATCH_JOB) ? plugins.all() : plugins.serving();
    }

    private static PluginChoice choice(String[] arguments) {
        try {
            return ConfigurationReader.read(ConfigurationReader.fileNamedIn(List.of(arguments)))
                    .plugins();
        } catch (RuntimeException broken) {
            return Configuration.defaults().plugins();
        }
    }

    private static List<URL> jarsOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Bootstrap::url)
                    .toList();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("No URL for " + jar, impossible);
        }
    }
}
