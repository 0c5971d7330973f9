package org.bigmooc.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Records that were fetched together, on their way to the handler. Thread-safe. */
final class Batch {

    private final ConsumerRecords<byte[], byte[]> records;
    private final Set<TopicPartition> lost = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean handled;

    Batch(ConsumerRecords<byte[], byte[]> records) {
        this.records = records;
    }

    ConsumerRecords<byte[], byte[]> records() {
        return records;
    }

    /** Where each partition's part begins. */
    Map<TopicPartition, Long> places() {
        Map<TopicPartition, Long> places = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            places.put(partition, records.records(partition).getFirst().offset());
        }
        return places;
    }

    /** Other nodes have these partitions from now on: what of them is not handled yet is theirs. */
    void lose(Collection<TopicPartition> partitions) {
        lost.addAll(partitions);
    }

    boolean isLost(TopicPartition partition) {
        return lost.contains(partition);
    }

    boolean isLost(ConsumerRecord<byte[], byte[]> entry) {
        return !lost.isEmpty() && isLost(new TopicPartition(entry.topic(), entry.partition()));
    }

    boolean isAllLost() {
        return lost.containsAll(records.partitions());
    }

    /** It is over: its effect is durable, or it was given up. */
    void end(boolean whetherHandled) {
        handled = whetherHandled;
        over.countDown();
    }

    /** Returns whether it is over by then. */
    boolean await(Duration patience) {
        try {
            return over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Up to where each partition is handled by this; nothing before it is over. */
    Map<TopicPartition, OffsetAndMetadata> progress() {
        Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();
        if (handled) {
            progress.putAll(records.nextOffsets());
            progress.keySet().removeAll(lost);
        }
        return progress;
    }
}
