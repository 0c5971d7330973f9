package org.bigmooc.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.bootstrap.Bootstrap;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.ConfigurationReader;
import org.bigmooc.app.job.JobRecording;
import org.bigmooc.app.plugin.InstalledPlugin;
import org.bigmooc.app.plugin.PluginFolders;
import org.bigmooc.app.plugin.Plugins;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What most verbs have in common: the data folder, the configuration, and how to answer. */
final class CommonOptions {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of all data (default: ./var).")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration in YAML; see docs/configuration.md.")
    private @Nullable Path config;

    @Option(names = "--json", description = "Answer in JSON on standard output.")
    private boolean json;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** The configuration with what the command line changes. */
    Configuration configuration() {
        Configuration read = ConfigurationReader.read(Optional.ofNullable(config));
        return data == null ? read : read.withData(data);
    }

    /** The file that the configuration is read from, if one is named. */
    Optional<Path> configFile() {
        return Optional.ofNullable(config);
    }

    /** Opens the configured ports lazily. */
    Ports ports(Clock clock) {
        return ports(configuration(), clock);
    }

    /** Opens the ports of this configuration lazily. */
    Ports ports(Configuration chosen, Clock clock) {
        return new Ports(chosen, plugins(), clock);
    }

    /** From now on the log is also kept in the data folder. */
    Configuration logging(Configuration chosen) {
        System.setProperty("bigmooc.log.folder", chosen.data().resolve("logs").toString());
        return chosen;
    }

    private static Plugins plugins() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Plugins.of(
                loader == null ? CommonOptions.class.getClassLoader() : loader, CommonOptions::installedPlugins);
    }

    /** The folder with a folder for each plugin. */
    static Path pluginsFolder() {
        return Path.of(System.getProperty(Bootstrap.HOME, "."), "plugins");
    }

    /** The plugins that can be configured. */
    static List<InstalledPlugin> installedPlugins() {
        return PluginFolders.in(pluginsFolder());
    }

    /** Does a job, which the store is told about while it is at work and when it has ended, with its log in the data folder. */
    int recorded(Ports ports, Callable<Integer> work) throws Exception {
        String command =
                String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        return new JobRecording(
                        ports.store().jobs(), ports.clock(), configuration().data())
                .of(spec.name(), command, work);
    }

    boolean json() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints a value as JSON if that was asked for, else the text. */
    void answer(Object value, String text) {
        out().println(json ? toJson(value) : text);
        out().flush();
    }

    /** A value as JSON. */
    static String toJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer cannot be written as JSON.", impossible);
        }
    }
}
