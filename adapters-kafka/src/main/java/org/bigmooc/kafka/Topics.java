package org.bigmooc.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are missing, and checks those that exist against the settings. */
final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final long PATIENCE_MILLIS = 8_000;
    private static final int MOST_REPLICAS = 3;
    private static final Duration FEED_RETENTION = Duration.ofHours(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);
    private static final String WHAT = "The topics cannot be prepared.";

    private final Admin admin;
    private final KafkaSettings settings;
    private final Faults faults;

    Topics(Admin admin, KafkaSettings settings, Faults faults) {
        this.admin = admin;
        this.settings = settings;
        this.faults = faults;
    }

    /**
     * Returns how many partitions each topic has.
     *
     * @throws InvalidInput if a topic is not as configured
     */
    Map<String, Integer> prepare() {
        Set<String> wanted = Set.of(settings.interactionTopic(), settings.feedTopic(), settings.deadLetterTopic());
        Set<String> present = faults.await(WHAT, admin.listTopics().names(), PATIENCE_MILLIS);
        createMissing(wanted, present);
        Map<String, TopicDescription> described =
                sinceKnown(() -> admin.describeTopics(wanted).allTopicNames());
        checkInteractions(described);
        Map<String, Integer> partitions = new HashMap<>();
        described.forEach(
                (name, topic) -> partitions.put(name, topic.partitions().size()));
        return partitions;
    }

    private void createMissing(Set<String> wanted, Set<String> present) {
        if (present.containsAll(wanted)) {
            return;
        }
        int brokers = faults.await(WHAT, admin.describeCluster().nodes(), PATIENCE_MILLIS)
                .size();
        int replicas = settings.replicationFactor().orElse(Math.min(MOST_REPLICAS, brokers));
        if (replicas > brokers) {
            throw KafkaSettings.invalid(
                    "replication-factor", "is at most the number of brokers, " + brokers, Integer.toString(replicas));
        }
        Duration retention = Duration.ofDays(settings.retentionDays().orElse(KafkaSettings.DEFAULT_RETENTION_DAYS));
        int partitions = settings.partitions().orElse(KafkaSettings.DEFAULT_PARTITIONS);
        List<NewTopic> missing = new ArrayList<>(List.of(
                topic(settings.interactionTopic(), partitions, replicas, retention),
                topic(settings.feedTopic(), 1, replicas, FEED_RETENTION),
                topic(settings.deadLetterTopic(), 1, replicas, retention)));
        missing.removeIf(topic -> present.contains(topic.name()));
        create(missing);
    }

    private NewTopic topic(String name, int partitions, int replicas, Duration retention) {
        int inSync = settings.minInsyncReplicas().orElse(replicas >= MOST_REPLICAS ? 2 : 1);
        return new NewTopic(name, partitions, (short) replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(inSync)));
    }

    /** Another node may do the same at the same time. */
    private void create(List<NewTopic> missing) {
        for (NewTopic topic : missing) {
            try {
                admin.createTopics(List.of(topic)).all().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                LOG.info("Created the Kafka topic {}", topic.name());
            } catch (ExecutionException | TimeoutException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw faults.of("Topic " + topic.name() + " cannot be created.", failure);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw faults.of("Topic " + topic.name() + " cannot be created.", interrupted);
            }
        }
    }

    /** Asks again while a broker has not heard yet of a topic that another one has just created. */
    private <T> T sinceKnown(Supplier<KafkaFuture<T>> question) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return faults.await(WHAT, question.get(), PATIENCE_MILLIS);
            } catch (Unavailable notYet) {
                if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        }
    }

    private void checkInteractions(Map<String, TopicDescription> described) {
        String name = settings.interactionTopic();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config config = sinceKnown(
                        () -> admin.describeConfigs(List.of(resource)).all())
                .getOrDefault(resource, new Config(List.of()));
        TopicDescription topic = described.getOrDefault(name, new TopicDescription(name, false, List.of()));
        int replicas = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        int inSync = Integer.parseInt(value(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1"));
        require(
                !value(config, TopicConfig.CLEANUP_POLICY_CONFIG, "").contains(TopicConfig.CLEANUP_POLICY_COMPACT),
                "interaction-topic",
                "Topic " + name + " is compacted and would lose interactions: set its cleanup.policy to delete.");
        require(
                inSync <= replicas,
                "interaction-topic",
                "Topic " + name + " takes nothing: its min.insync.replicas is " + inSync + ", its replicas are "
                        + replicas + ".");
        requireSame("partitions", settings.partitions(), topic.partitions().size());
        requireSame("replication-factor", settings.replicationFactor(), replicas);
        requireSame("min-insync-replicas", settings.minInsyncReplicas(), inSync);
    }

    private static String value(Config config, String key, String otherwise) {
        ConfigEntry entry = config.get(key);
        return entry == null || entry.value() == null ? otherwise : entry.value();
    }

    private void requireSame(String key, OptionalInt configured, int actual) {
        require(
                configured.orElse(actual) == actual,
                key,
                "Topic " + settings.interactionTopic() + " has " + key + " " + actual + ", and plugins.kafka." + key
                        + " says " + configured.orElse(actual) + ": change the topic or the setting.");
    }

    private static void require(boolean right, String key, String sentence) {
        if (!right) {
            throw new InvalidInput("topic-not-as-configured", "plugins.kafka." + key, sentence);
        }
    }
}
