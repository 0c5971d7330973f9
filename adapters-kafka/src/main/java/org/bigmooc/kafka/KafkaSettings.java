package org.bigmooc.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * What an operator may set under {@code plugins.kafka}. What is empty here was not given: existing topics may then be as they are.
 *
 * @param bootstrapServers {@code bootstrap-servers}, required: {@code host:port,host:port}
 * @param interactionTopic {@code interaction-topic}, user_course_interact
 * @param feedTopic {@code feed-topic}, recommendation_feed
 * @param deadLetterTopic {@code dead-letter-topic}, user_course_interact_dead
 * @param group {@code group}, bigmooc: the nodes that share the learners
 * @param partitions {@code partitions} of a new interaction topic, 12: the most nodes that can share the work
 * @param replicationFactor {@code replication-factor} of new topics, 3 or as many as there are brokers
 * @param minInsyncReplicas {@code min-insync-replicas} of new topics, 2 with three replicas, else 1
 * @param retentionDays {@code retention-days} of interactions and dead letters in new topics, 7
 * @param deliveryTimeout {@code delivery-timeout-ms}, 5000: after which an append fails, its outcome unknown
 * @param maxInFlight {@code max-in-flight}, 50000: interactions on their way to the brokers before callers are told to come back later
 * @param lanes {@code lanes}, 4: batches of different learners handled at the same time
 * @param maxPollInterval {@code max-poll-interval-ms}, 300000: silence of a node's consumer after which others take its learners
 * @param security {@code security-protocol}, {@code sasl-*} and {@code ssl-*} by Kafka's own names, for all clients
 */
record KafkaSettings(
        String bootstrapServers,
        String interactionTopic,
        String feedTopic,
        String deadLetterTopic,
        String group,
        OptionalInt partitions,
        OptionalInt replicationFactor,
        OptionalInt minInsyncReplicas,
        OptionalInt retentionDays,
        Duration deliveryTimeout,
        int maxInFlight,
        int lanes,
        Duration maxPollInterval,
        Map<String, String> security) {

    static final int DEFAULT_PARTITIONS = 12;
    static final int DEFAULT_RETENTION_DAYS = 7;

    private static final String BOOTSTRAP_SERVERS = "bootstrap-servers";
    private static final Set<String> OWN_KEYS = Set.of(
            BOOTSTRAP_SERVERS,
            "interaction-topic",
            "feed-topic",
            "dead-letter-topic",
            "group",
            "partitions",
            "replication-factor",
            "min-insync-replicas",
            "retention-days",
            "delivery-timeout-ms",
            "max-in-flight",
            "lanes",
            "max-poll-interval-ms");
    private static final Set<String> SECURITY_KEYS = Stream.concat(
                    AdminClientConfig.configNames().stream(), ProducerConfig.configNames().stream())
            .filter(name -> name.startsWith("security.") || name.startsWith("sasl.") || name.startsWith("ssl."))
            .map(name -> name.replace('.', '-'))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_TOPIC = 249;

    /** Copies the security settings. */
    KafkaSettings {
        security = Map.copyOf(security);
    }

    /**
     * Reads the settings, each with its default where it is not given.
     *
     * @throws InvalidInput naming the key that is missing, unknown or wrong
     */
    static KafkaSettings from(PluginContext context) {
        Set<String> known = new HashSet<>(OWN_KEYS);
        known.addAll(SECURITY_KEYS);
        context.allow(KafkaPlugin.NAME, known);
        Map<String, String> given = context.settings();
        return new KafkaSettings(
                required(given),
                name(given, "interaction-topic", "user_course_interact"),
                name(given, "feed-topic", "recommendation_feed"),
                name(given, "dead-letter-topic", "user_course_interact_dead"),
                name(given, "group", "bigmooc"),
                number(given, "partitions", 10_000),
                number(given, "replication-factor", 100),
                number(given, "min-insync-replicas", 100),
                number(given, "retention-days", 3_650),
                Duration.ofMillis(number(given, "delivery-timeout-ms", 600_000).orElse(5_000)),
                number(given, "max-in-flight", 10_000_000).orElse(50_000),
                number(given, "lanes", 256).orElse(4),
                Duration.ofMillis(
                        number(given, "max-poll-interval-ms", 86_400_000).orElse(300_000)),
                security(given));
    }

    private static String required(Map<String, String> given) {
        String servers = given.getOrDefault(BOOTSTRAP_SERVERS, "").strip();
        if (!servers.matches("[^\\s,]+:[0-9]{1,5}(\\s*,\\s*[^\\s,]+:[0-9]{1,5})*")) {
            throw invalid(BOOTSTRAP_SERVERS, "names the brokers as host:port,host:port", servers);
        }
        return servers;
    }

    private static String name(Map<String, String> given, String key, String otherwise) {
        String value = given.getOrDefault(key, otherwise).strip();
        Predicate<String> legal = text -> text.matches("[A-Za-z0-9._-]+") && text.length() <= LONGEST_TOPIC;
        if (!legal.test(value)) {
            throw invalid(key, "is a name of letters, digits, '.', '_' and '-'", value);
        }
        return value;
    }

    private static OptionalInt number(Map<String, String> given, String key, int max) {
        if (!given.containsKey(key)) {
            return OptionalInt.empty();
        }
        String text = given.getOrDefault(key, "").strip();
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
            throw invalid(key, "is a whole number from 1 to " + max, text);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static Map<String, String> security(Map<String, String> given) {
        Map<String, String> security = new HashMap<>();
        given.forEach((key, value) -> {
            if (SECURITY_KEYS.contains(key)) {
                security.put(key.replace('-', '.'), value);
            }
        });
        return security;
    }

    /** An error at one of these settings. */
    static InvalidInput invalid(String key, String rule, String value) {
        String field = "plugins." + KafkaPlugin.NAME + "." + key;
        return new InvalidInput("invalid-setting", field, field + " " + rule + ", not '" + value + "'.");
    }

    /** Without the values of the security settings. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", " + interactionTopic + ", " + feedTopic + ", " + deadLetterTopic
                + ", group " + group + ", security " + security.keySet() + "]";
    }
}
