package org.bigmooc.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every half second how far the group has come, and tells those who wait for it. Thread-safe. */
final class GroupWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration FRESH = Duration.ofMillis(100);
    private static final long CALL_MILLIS = 2_000;
    private static final String WHAT = "How far the interaction log was handled is not known.";

    private final Admin admin;
    private final KafkaSettings settings;
    private final Faults faults;
    private final Set<TopicPartition> partitions;
    private final Map<TopicPartition, Long> here;
    private final HandledUpTo handledUpTo;
    private final ReentrantLock looking = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long lag;
    private volatile long lookedAt = System.nanoTime() - FRESH.toNanos();
    private volatile Optional<Unavailable> problem = Optional.empty();

    /** Is told that everything before an offset of a partition was handled. */
    interface HandledUpTo {

        void tell(long offset, int partition);
    }

    /**
     * Begins to look.
     *
     * @param here how far this node has handled the partitions it has, known earlier than what the group committed
     * @param handledUpTo is told up to where each partition was handled by anyone
     */
    GroupWatch(
            Admin admin,
            KafkaSettings settings,
            int partitions,
            Map<TopicPartition, Long> here,
            HandledUpTo handledUpTo) {
        this.admin = admin;
        this.settings = settings;
        this.faults = new Faults(settings.bootstrapServers());
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(i -> new TopicPartition(settings.interactionTopic(), i))
                .collect(Collectors.toUnmodifiableSet());
        this.here = here;
        this.handledUpTo = handledUpTo;
        Thread.ofVirtual().name("bigmooc-kafka-watch").start(this::run);
    }

    /** As seen at most a tenth of a second ago, or when the brokers answered last. */
    long lag() {
        if (System.nanoTime() - lookedAt > FRESH.toNanos()) {
            look();
        }
        return lag;
    }

    Optional<String> problem() {
        return problem.map(Unavailable::sentence);
    }

    @Override
    public void close() {
        closing.countDown();
    }

    private void run() {
        try {
            while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            Map<TopicPartition, Long> handled = handled();
            Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
            lag = ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - handled.getOrDefault(end.getKey(), 0L)))
                    .sum();
            handled.forEach((partition, offset) -> handledUpTo.tell(offset, partition.partition()));
            problem = Optional.empty();
        } catch (Unavailable away) {
            LOG.debug("The group was not looked at", away);
            problem = Optional.of(away);
        } finally {
            lookedAt = System.nanoTime();
            looking.unlock();
        }
    }

    private Map<TopicPartition, Long> handled() {
        Map<TopicPartition, Long> handled = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed = faults.await(
                WHAT, admin.listConsumerGroupOffsets(settings.group()).partitionsToOffsetAndMetadata(), CALL_MILLIS);
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset != null) {
                handled.put(partition, offset.offset());
            }
        }
        here.forEach((partition, offset) -> handled.merge(partition, offset, Math::max));
        Set<TopicPartition> untouched = new HashSet<>(partitions);
        untouched.removeAll(handled.keySet());
        if (!untouched.isEmpty()) {
            handled.putAll(offsets(untouched, OffsetSpec.earliest()));
        }
        return handled;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> of, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> question =
                of.stream().collect(Collectors.toMap(partition -> partition, unused -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> answer =
                faults.await(WHAT, admin.listOffsets(question).all(), CALL_MILLIS);
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
