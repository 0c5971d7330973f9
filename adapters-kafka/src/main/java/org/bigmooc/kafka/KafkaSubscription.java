package org.bigmooc.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's membership in the group. A thread of its own fetches a batch, keeps the membership alive while the batch is handled elsewhere, and
 * commits it. A partition is given back when its part of the batch is handled, or after a while.
 */
final class KafkaSubscription implements Subscription, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSubscription.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMillis(100);
    private static final Duration PATIENCE_WITH_BATCH = Duration.ofSeconds(5);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final BatchHandling handling;
    private final EventWindows windows;
    private final GroupWatch watch;
    private final Counters counters;
    private final Faults faults;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<TopicPartition, Long> handled = new ConcurrentHashMap<>();
    private final Thread thread;
    private Optional<Batch> running = Optional.empty();
    private boolean behind;
    private volatile Optional<Unavailable> problem = Optional.empty();

    KafkaSubscription(
            KafkaSettings settings,
            Clients clients,
            Admin admin,
            int partitions,
            BatchHandling handling,
            EventWindows windows,
            Counters counters) {
        this.consumer = clients.groupConsumer();
        this.handling = handling;
        this.windows = windows;
        this.counters = counters;
        this.faults = new Faults(settings.bootstrapServers());
        this.watch = new GroupWatch(admin, settings, partitions, handled, handling::releaseBefore);
        this.thread =
                Thread.ofPlatform().daemon().name("bigmooc-kafka-log").start(() -> run(settings.interactionTopic()));
    }

    @Override
    public long lag() {
        return watch.lag();
    }

    /** What keeps interactions from being fetched, if anything does. */
    Optional<String> problem() {
        return problem.map(Unavailable::sentence).or(watch::problem);
    }

    @Override
    public void close() {
        closing.countDown();
        handling.close();
        consumer.wakeup();
        if (Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void run(String topic) {
        try (Consumer<byte[], byte[]> closed = consumer;
                GroupWatch ended = watch) {
            closed.subscribe(List.of(topic), this);
            while (isOpen()) {
                step();
            }
            LOG.debug("Leaving the group, {} interactions behind", ended.lag());
            leave();
        } catch (RuntimeException failure) {
            LOG.warn("The log's consumer ended with an error; what it did not commit comes again", failure);
        }
    }

    private void step() {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                handle(new Batch(records));
            } else if (behind) {
                commitSoon();
            }
            problem = Optional.empty();
        } catch (WakeupException closed) {
            LOG.debug("The subscription was woken to be closed");
        } catch (KafkaException failure) {
            LOG.warn("Interactions cannot be fetched; another attempt follows", failure);
            problem = Optional.of(faults.of("Interactions cannot be fetched.", failure));
            pause();
        }
    }

    private void pause() {
        try {
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Closed while the brokers were away");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Polling with everything paused keeps the membership while the handler is at work. */
    private void handle(Batch batch) {
        running = Optional.of(batch);
        handling.start(batch);
        try {
            consumer.pause(consumer.assignment());
            while (!batch.await(BETWEEN_SIGNS_OF_LIFE) && isOpen()) {
                putBack(consumer.poll(Duration.ZERO));
            }
        } finally {
            settle(batch);
        }
    }

    private void settle(Batch batch) {
        if (!isOpen()) {
            boolean unused = batch.await(PATIENCE_WITH_BATCH);
        }
        running = Optional.empty();
        Map<TopicPartition, OffsetAndMetadata> progress = batch.progress();
        if (progress.isEmpty() && isOpen()) {
            giveUp(batch);
        }
        note(progress);
        consumer.resume(consumer.paused());
        commitSoon();
    }

    /** Its events come again: not while the handler is still at work with them, and not taken for duplicates. */
    private void giveUp(Batch batch) {
        batch.lose(batch.records().partitions());
        boolean unused = batch.await(PATIENCE_WITH_BATCH);
        windows.forget(batch.records().partitions());
        rewind(batch.places());
    }

    /** Not while the group rebalances, for example; then the next attempt does it. */
    private void commitSoon() {
        behind = false;
        consumer.commitAsync(offsets(handled.keySet()), (offsets, failure) -> {
            if (failure != null) {
                LOG.debug("Offsets were not committed; another attempt follows", failure);
                behind = true;
            }
        });
    }

    private void note(Map<TopicPartition, OffsetAndMetadata> progress) {
        progress.forEach((partition, next) -> {
            if (consumer.assignment().contains(partition)) {
                handled.put(partition, next.offset());
            }
        });
    }

    /** Nothing should come from paused partitions. */
    private void putBack(ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            rewind(new Batch(records).places());
            consumer.pause(consumer.assignment());
        }
    }

    private void rewind(Map<TopicPartition, Long> places) {
        places.forEach((partition, place) -> {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, place);
            }
        });
    }

    /** A rebalance that is under way must be seen through before anything can be committed. */
    private void leave() {
        long deadline = System.nanoTime() + PATIENCE_WITH_BATCH.toNanos();
        while (!commit(handled.keySet()) && System.nanoTime() < deadline) {
            consumer.pause(consumer.assignment());
            putBack(consumer.poll(BETWEEN_SIGNS_OF_LIFE));
        }
        consumer.close(CloseOptions.timeout(COMMIT_PATIENCE));
    }

    /** Returns whether there is no use in another attempt. */
    private boolean commit(Collection<TopicPartition> partitions) {
        try {
            consumer.commitSync(offsets(partitions), COMMIT_PATIENCE);
            return true;
        } catch (WakeupException | RebalanceInProgressException notNow) {
            LOG.debug("Offsets are not committed now", notNow);
            return false;
        } catch (KafkaException failure) {
            LOG.info("Offsets were not committed; some interactions come again: {}", failure.getMessage());
            return true;
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        handled.forEach((partition, next) -> {
            if (partitions.contains(partition)) {
                offsets.put(partition, new OffsetAndMetadata(next));
            }
        });
        return offsets;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        counters.rebalances.increment();
        windows.forget(partitions);
        if (running.isPresent()) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        running.ifPresent(batch -> {
            if (batch.await(PATIENCE_WITH_BATCH)) {
                note(batch.progress());
            }
            batch.lose(partitions);
        });
        boolean woken = !commit(partitions);
        if (woken && !commit(partitions)) {
            LOG.info("Offsets were not committed before partitions went to others; some interactions come again");
        }
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        running.ifPresent(batch -> batch.lose(partitions));
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        windows.forget(partitions);
        handled.keySet().removeAll(partitions);
    }
}
