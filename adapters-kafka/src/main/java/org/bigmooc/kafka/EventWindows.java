package org.bigmooc.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bigmooc.domain.fault.Unavailable;

/** The last events of each partition that this node has; those from before it had the partition are read back from the log. */
final class EventWindows {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Clients clients;
    private final Map<TopicPartition, RecentEvents> windows = new ConcurrentHashMap<>();

    EventWindows(Clients clients) {
        this.clients = clients;
    }

    RecentEvents of(TopicPartition partition) {
        return windows.computeIfAbsent(partition, unused -> new RecentEvents());
    }

    void forget(Collection<TopicPartition> partitions) {
        windows.keySet().removeAll(partitions);
    }

    /**
     * Reads back what lies before these places, for the partitions of which nothing is known.
     *
     * @throws Unavailable if that takes too long
     */
    void fill(Map<TopicPartition, Long> places) {
        Map<TopicPartition, Long> unknown = new HashMap<>(places);
        unknown.keySet().removeAll(windows.keySet());
        unknown.values().removeIf(place -> place == 0);
        if (!unknown.isEmpty()) {
            try (Consumer<byte[], byte[]> consumer = clients.lonelyConsumer("earliest")) {
                windows.putAll(read(consumer, unknown));
            }
        }
    }

    private static Map<TopicPartition, RecentEvents> read(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> places) {
        Map<TopicPartition, RecentEvents> read = new HashMap<>();
        consumer.assign(places.keySet());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(places.keySet());
        places.forEach((partition, place) -> {
            read.put(partition, new RecentEvents());
            long beginning = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(beginning, place - RecentEvents.REMEMBERED));
        });
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<TopicPartition> unread = new HashSet<>(places.keySet());
        while (unread.removeIf(partition -> consumer.position(partition) >= places.getOrDefault(partition, 0L))
                || !unread.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Unavailable("The last events of the partitions " + unread + " cannot be read back.");
            }
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
                if (entry.offset() < places.getOrDefault(partition, 0L)) {
                    read.getOrDefault(partition, new RecentEvents()).remember(InteractionCodec.decode(entry));
                }
            }
        }
        return read;
    }
}
