package org.bigmooc.app.configuration;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.recommendation.Eligibility;
import org.bigmooc.domain.recommendation.EligibilityRule;
import org.bigmooc.domain.recommendation.MissingPrerequisites;

/**
 * Reads the configuration: a system property {@code bigmooc.KEY} wins over an environment variable ({@code BIGMOOC_SERVER_PORT} for
 * {@code server.port}), which wins over the YAML file.
 */
public final class ConfigurationReader {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PLACE = Pattern.compile("line \\d+, column \\d+");

    private static final String PREFIX = "bigmooc.";
    private static final Set<String> KEYS = Set.of(
            "data",
            "store",
            "log",
            "search",
            "engine",
            "batch",
            "server.host",
            "server.port",
            "server.secure-cookies",
            "server.max-body-bytes",
            "server.session-lifetime",
            "online.pending-capacity",
            "online.refresh-threads",
            "online.refresh-queue",
            "online.recount-interval",
            "online.learning",
            "online.learning-queue",
            "recommendations.new-courses",
            "recommendations.eligibility.allowed-fields",
            "recommendations.eligibility.blocked-fields",
            "recommendations.eligibility.enrolment-window",
            "recommendations.eligibility.prerequisites");

    private ConfigurationReader() {}

    /** The file that {@code --config FILE} or {@code --config=FILE} names on a command line. */
    public static Optional<Path> fileNamedIn(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--config=")) {
                return Optional.of(Path.of(argument.substring("--config=".length())));
            }
            if (argument.equals("--config") && i + 1 < arguments.size()) {
                return Optional.of(Path.of(arguments.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the file, if one is given, under the system properties and the environment of this process.
     *
     * @throws InvalidInput naming the file and the key that is wrong
     */
    public static Configuration read(Optional<Path> file) {
        return read(
                file,
                System.getenv(),
                System.getProperties().stringPropertyNames().stream()
                        .filter(name -> name.startsWith(PREFIX))
                        .collect(Collectors.toMap(name -> name.substring(PREFIX.length()), System::getProperty)));
    }

    static Configuration read(Optional<Path> file, Map<String, String> environment, Map<String, String> properties) {
        Map<String, String> values =
                new HashMap<>(file.map(ConfigurationReader::values).orElse(Map.of()));
        refuseUnknown(values.keySet(), file);
        KEYS.forEach(
                key -> Optional.ofNullable(environment.get(variable(key))).ifPresent(value -> values.put(key, value)));
        properties.forEach((key, value) -> {
            if (isKnown(key)) {
                values.put(key, value);
            }
        });
        return configuration(values, file);
    }

    private static String variable(String key) {
        return "BIGMOOC_" + key.replace('.', '_').replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static Map<String, String> values(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("no-configuration", "config", "There is no configuration file " + file + ".");
        }
        try {
            Config config = Config.builder(ConfigSources.file(file))
                    .disableEnvironmentVariablesSource()
                    .disableSystemPropertiesSource()
                    .build();
            return config.asMap().orElse(Map.of());
        } catch (ConfigException broken) {
            throw new InvalidInput(
                    "broken-configuration", "config", file + " cannot be read as YAML" + place(broken) + ".");
        }
    }

    /** Not the line itself, which may hold a password. */
    private static String place(ConfigException broken) {
        Optional<MatchResult> last =
                PLACE.matcher(String.valueOf(broken.getMessage())).results().reduce((first, second) -> second);
        return last.map(found -> ": see " + found.group()).orElse("");
    }

    private static void refuseUnknown(Set<String> keys, Optional<Path> file) {
        Set<String> unknown = keys.stream().filter(key -> !isKnown(key)).collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "unknown-setting",
                    unknown.iterator().next(),
                    file.map(Path::toString).orElse("The configuration") + " has unknown settings " + unknown
                            + "; known are " + new TreeSet<>(KEYS)
                            + ", jobs.NAME.run, .every and .cron, and plugins.NAME.KEY.");
        }
    }

    private static boolean isKnown(String key) {
        return KEYS.contains(key) || key.matches(JobSettings.KEY) || key.matches("plugins\\.[^.]+\\.[^.]+");
    }

    private static Configuration configuration(Map<String, String> values, Optional<Path> file) {
        Configuration defaults = Configuration.defaults();
        PluginChoice plugins = defaults.plugins();
        return new Configuration(
                read(values, "data", Path::of, defaults.data()),
                new PluginChoice(
                        read(values, "store", Function.identity(), plugins.store()),
                        read(values, "log", Function.identity(), plugins.log()),
                        read(values, "search", Function.identity(), plugins.search()),
                        read(values, "engine", Function.identity(), plugins.engine()),
                        read(values, "batch", Function.identity(), plugins.batch())),
                server(values, defaults.server()),
                online(values, defaults.online()),
                new RecommendationSettings(
                        eligibility(values),
                        read(values, "recommendations.new-courses", ConfigurationReader::bool, true)),
                JobSettings.read(values),
                file,
                pluginSettings(values));
    }

    private static ServerSettings server(Map<String, String> values, ServerSettings defaults) {
        return new ServerSettings(
                read(values, "server.host", Function.identity(), defaults.host()),
                read(values, "server.port", Integer::parseInt, defaults.port()),
                read(values, "server.secure-cookies", ConfigurationReader::bool, defaults.secureCookies()),
                read(values, "server.max-body-bytes", Integer::parseInt, defaults.maxBodyBytes()),
                read(values, "server.session-lifetime", java.time.Duration::parse, defaults.sessionLifetime()));
    }

    private static OnlineSettings online(Map<String, String> values, OnlineSettings defaults) {
        return new OnlineSettings(
                read(values, "online.pending-capacity", Integer::parseInt, defaults.pendingCapacity()),
                read(values, "online.refresh-threads", Integer::parseInt, defaults.refreshThreads()),
                read(values, "online.refresh-queue", Integer::parseInt, defaults.refreshQueue()),
                read(values, "online.recount-interval", java.time.Duration::parse, defaults.recountInterval()),
                read(values, "online.learning", Learning::of, defaults.learning()),
                read(values, "online.learning-queue", Integer::parseInt, defaults.learningQueue()));
    }

    private static Eligibility eligibility(Map<String, String> values) {
        String prefix = "recommendations.eligibility.";
        Set<Field> allowed = read(values, prefix + "allowed-fields", ConfigurationReader::fields, Set.of());
        Set<Field> blocked = read(values, prefix + "blocked-fields", ConfigurationReader::fields, Set.of());
        List<EligibilityRule> rules = new ArrayList<>();
        if (read(values, prefix + "enrolment-window", ConfigurationReader::bool, true)) {
            rules.add(new EligibilityRule.EnrolmentOpen());
        }
        if (!allowed.isEmpty()) {
            rules.add(new EligibilityRule.AllowedFields(allowed));
        }
        if (!blocked.isEmpty()) {
            rules.add(new EligibilityRule.BlockedFields(blocked));
        }
        return new Eligibility(
                rules,
                read(
                        values,
                        prefix + "prerequisites",
                        ConfigurationReader::missingPrerequisites,
                        Eligibility.STANDARD.missingPrerequisites()));
    }

    private static MissingPrerequisites missingPrerequisites(String value) {
        return switch (value) {
            case "replace" -> MissingPrerequisites.REPLACE;
            case "drop" -> MissingPrerequisites.DROP;
            case "ignore" -> MissingPrerequisites.IGNORE;
            default -> throw new IllegalArgumentException("it is replace, drop or ignore");
        };
    }

    private static Set<Field> fields(String names) {
        return COMMA.splitAsStream(names)
                .filter(name -> !name.isBlank())
                .map(Field::new)
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, String>> pluginSettings(Map<String, String> values) {
        Map<String, Map<String, String>> settings = new HashMap<>();
        values.forEach((key, value) -> {
            String[] parts = key.split("\\.", -1);
            if (parts.length == 3 && parts[0].equals("plugins")) {
                settings.computeIfAbsent(parts[1], plugin -> new HashMap<>()).put(parts[2], value);
            }
        });
        return settings;
    }

    private static boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static <T> T read(Map<String, String> values, String key, Function<String, T> parse, T otherwise) {
        String value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return parse.apply(value.strip());
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw new InvalidInput(
                    "invalid-setting", key, key + " cannot be '" + value + "': " + wrong.getMessage() + ".");
        }
    }
}
