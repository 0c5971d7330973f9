package org.bigmooc.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all nodes through a topic that each of them reads as a whole, from its end. */
final class KafkaRecommendationFeed implements RecommendationFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRecommendationFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);
    private static final long CALL_MILLIS = 5_000;
    private static final byte[] NOTHING = {};

    /** A listener, and from where on it listens. */
    private record Listener(java.util.function.Consumer<LearnerId> action, Map<Integer, Long> from) {

        boolean hears(ConsumerRecord<byte[], byte[]> entry) {
            return entry.offset() >= from.getOrDefault(entry.partition(), 0L);
        }
    }

    private final String topic;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final Counters counters;
    private final Faults faults;
    private final Map<TopicPartition, OffsetSpec> ends;
    private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    KafkaRecommendationFeed(KafkaSettings settings, Clients clients, Admin admin, int partitions, Counters counters) {
        this.topic = settings.feedTopic();
        this.producer = clients.fleetingProducer();
        this.consumer = clients.lonelyConsumer("latest");
        this.admin = admin;
        this.counters = counters;
        this.faults = new Faults(settings.bootstrapServers());
        this.ends = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(i -> new TopicPartition(topic, i), unused -> OffsetSpec.latest()));
        ends().forEach(this::seek);
        LOG.debug("The feed has {} partitions", producer.partitionsFor(topic).size());
        this.thread = Thread.ofPlatform().daemon().name("bigmooc-kafka-feed").start(this::run);
    }

    private void seek(int partition, long offset) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(ends.keySet());
        }
        consumer.seek(new TopicPartition(topic, partition), offset);
    }

    @Override
    public void publish(LearnerId learner) {
        try {
            var _ = producer.send(
                    new ProducerRecord<>(topic, learner.value().getBytes(StandardCharsets.UTF_8), NOTHING),
                    (place, failure) -> {
                        if (failure != null) {
                            dropped(failure);
                        }
                    });
        } catch (KafkaException failure) {
            dropped(failure);
        }
    }

    private void dropped(Exception failure) {
        counters.feedErrors.increment();
        LOG.debug("A learner's open pages are not told of new recommendations", failure);
    }

    @Override
    public Listening listen(java.util.function.Consumer<LearnerId> listener) {
        producer.flush();
        Object key = new Object();
        listeners.put(key, new Listener(listener, ends()));
        return () -> listeners.remove(key);
    }

    private Map<Integer, Long> ends() {
        Map<Integer, Long> offsets = new HashMap<>();
        faults.await("The feed cannot be listened to.", admin.listOffsets(ends).all(), CALL_MILLIS)
                .forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
        return offsets;
    }

    private void run() {
        try (Consumer<byte[], byte[]> closed = consumer) {
            while (closing.getCount() > 0) {
                tell(closed);
            }
        } catch (WakeupException unused) {
            LOG.debug("The feed was closed");
        }
    }

    private void tell(Consumer<byte[], byte[]> open) {
        try {
            open.poll(POLL).forEach(this::tell);
        } catch (WakeupException closed) {
            throw closed;
        } catch (KafkaException failure) {
            LOG.warn("The feed cannot be read; another attempt follows", failure);
            pause();
        }
    }

    private void pause() {
        try {
            if (closing.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The feed was closed while the brokers were away");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> entry) {
        try {
            LearnerId learner = new LearnerId(new String(entry.key(), StandardCharsets.UTF_8));
            listeners.values().stream()
                    .filter(listener -> listener.hears(entry))
                    .forEach(listener -> tell(listener, learner));
        } catch (InvalidInput | NullPointerException foreign) {
            LOG.debug("Something in the feed is no learner", foreign);
        }
    }

    private static void tell(Listener listener, LearnerId learner) {
        try {
            listener.action().accept(learner);
        } catch (RuntimeException failure) {
            LOG.warn("A listener failed; the others are told all the same", failure);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE_PATIENCE);
    }
}
