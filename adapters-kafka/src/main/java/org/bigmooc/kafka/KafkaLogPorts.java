package org.bigmooc.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.plugin.Gauge;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log and the feed of one node, with the clients they share. */
final class KafkaLogPorts implements LogPorts {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLogPorts.class);
    /** More than a caller may have pending. */
    private static final int OWN_APPENDS_PER_PARTITION = 500_000;

    private final KafkaSettings settings;
    private final Clients clients;
    private final Admin admin;
    private final int partitions;
    private final Counters counters = new Counters();
    private final OwnAppends own = new OwnAppends(OWN_APPENDS_PER_PARTITION);
    private final Producer<byte[], byte[]> producer;
    private final KafkaInteractionLog interactions;
    private final KafkaRecommendationFeed feed;
    private volatile Optional<KafkaSubscription> subscription = Optional.empty();

    private KafkaLogPorts(KafkaSettings settings, Clients clients, Admin admin, Map<String, Integer> topics) {
        this.settings = settings;
        this.clients = clients;
        this.admin = admin;
        this.partitions = topics.getOrDefault(settings.interactionTopic(), 1);
        this.producer = clients.durableProducer();
        this.interactions = new KafkaInteractionLog(settings, producer, this::subscribe, own, counters);
        this.feed = new KafkaRecommendationFeed(
                settings, clients, admin, topics.getOrDefault(settings.feedTopic(), 1), counters);
    }

    static KafkaLogPorts open(KafkaSettings settings) {
        Clients clients = new Clients(settings);
        Admin admin = connect(settings, clients);
        try {
            Map<String, Integer> topics =
                    new Topics(admin, settings, new Faults(settings.bootstrapServers())).prepare();
            return new KafkaLogPorts(settings, clients, admin, topics);
        } catch (RuntimeException failure) {
            admin.close();
            throw failure;
        }
    }

    static Admin connect(KafkaSettings settings, Clients clients) {
        try {
            return clients.admin();
        } catch (KafkaException failure) {
            Throwable cause = failure.getCause() instanceof ConfigException wrong ? wrong : failure;
            LOG.debug("No client for {}", settings, cause);
            throw new InvalidInput(
                    "invalid-setting",
                    "plugins.kafka",
                    "No connection to Kafka can be made with these settings: " + cause.getMessage()
                            + ". Check plugins.kafka.bootstrap-servers, security-protocol, sasl-* and ssl-*.");
        }
    }

    private KafkaSubscription subscribe(InteractionHandler handler) {
        EventWindows windows = new EventWindows(clients);
        BatchHandling handling = new BatchHandling(
                handler, windows, new DeadLetters(producer, settings, counters), own, counters, settings.lanes());
        KafkaSubscription started =
                new KafkaSubscription(settings, clients, admin, partitions, handling, windows, counters);
        subscription = Optional.of(started);
        return started;
    }

    @Override
    public InteractionLog interactions() {
        return interactions;
    }

    @Override
    public RecommendationFeed feed() {
        return feed;
    }

    @Override
    public Optional<String> problem() {
        return subscription.flatMap(KafkaSubscription::problem).or(interactions::problem);
    }

    @Override
    public List<Gauge> gauges() {
        return List.of(
                new Gauge("kafka.lag", "Interactions that the group has not handled yet.", interactions::lag),
                gauge("appended", "Interactions that this node recorded.", counters.appended),
                gauge("append-errors", "Appends of this node that failed.", counters.appendErrors),
                gauge("handled", "Interactions that this node handled.", counters.handled),
                gauge(
                        "duplicates",
                        "Interactions that were dropped because they were there before.",
                        counters.duplicates),
                gauge("dead-letters", "Records that this node put aside.", counters.deadLetters),
                gauge("rebalances", "How often this node was given partitions.", counters.rebalances),
                gauge("feed-errors", "News of recommendations that reached nobody.", counters.feedErrors));
    }

    private static Gauge gauge(String name, String meaning, LongAdder counter) {
        return new Gauge("kafka." + name, meaning, counter::sum);
    }

    @Override
    public void close() {
        interactions.close();
        feed.close();
        admin.close();
    }
}
