package org.bigmooc.spark.session;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * How Spark is to be reached.
 *
 * @param master as Spark takes it: {@code local[*]}, {@code spark://HOST:PORT}, {@code yarn}, {@code k8s://HOST}
 * @param properties of Spark, by its own names
 * @param scratch a folder on this machine for what Spark cannot hold in memory
 */
public record SparkSettings(String master, Map<String, String> properties, Path scratch) {

    /** The setting that names the master. */
    public static final String MASTER = "master";

    /** The setting that names a file of Spark's own properties. */
    public static final String PROPERTIES_FILE = "properties-file";

    private static final Pattern STANDALONE = Pattern.compile("spark://([^:,]+):(\\d{1,5})");
    private static final String STANDARD_MASTER = "local[*]";

    /** Copies the map. */
    public SparkSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * Reads the settings of the plugin.
     *
     * @throws InvalidInput if the file of properties cannot be read
     */
    public static SparkSettings from(PluginContext context) {
        Map<String, String> properties = Optional.ofNullable(context.settings().get(PROPERTIES_FILE))
                .map(Path::of)
                .map(SparkSettings::read)
                .orElse(Map.of());
        String master =
                context.settings().getOrDefault(MASTER, properties.getOrDefault("spark.master", STANDARD_MASTER));
        return new SparkSettings(master, properties, context.data().resolve("spark"));
    }

    private static Map<String, String> read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InvalidInput(
                    "unreadable-spark-properties",
                    "plugins.spark." + PROPERTIES_FILE,
                    file + " cannot be read as properties: " + unreadable.getMessage() + ".");
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(name -> properties.put(name, read.getProperty(name).strip()));
        return properties;
    }

    /** The address of the master where it is a single one of a standalone cluster. */
    Optional<InetSocketAddress> standaloneMaster() {
        Matcher matcher = STANDALONE.matcher(master);
        return matcher.matches()
                ? Optional.of(new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether the work is done in this process. */
    public boolean isLocal() {
        return master.startsWith("local");
    }
}
