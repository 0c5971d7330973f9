package org.bigmooc.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.learner.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches to the handler: duplicates are dropped, what cannot be applied is put aside, the rest is handed over, each learner's in order
 * and several lanes of learners at the same time. Whatever fails is repeated after a pause until it succeeds.
 */
final class BatchHandling {

    private static final Logger LOG = LoggerFactory.getLogger(BatchHandling.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InteractionHandler handler;
    private final EventWindows windows;
    private final DeadLetters deadLetters;
    private final OwnAppends own;
    private final Counters counters;
    private final int lanes;
    private final CountDownLatch closing = new CountDownLatch(1);

    private record Entry(ConsumerRecord<byte[], byte[]> place, LearnerId learner, Decoded decoded) {}

    /** A batch is given up: its partitions went to other nodes, or the subscription closes. */
    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    BatchHandling(
            InteractionHandler handler,
            EventWindows windows,
            DeadLetters deadLetters,
            OwnAppends own,
            Counters counters,
            int lanes) {
        this.handler = handler;
        this.windows = windows;
        this.deadLetters = deadLetters;
        this.own = own;
        this.counters = counters;
        this.lanes = lanes;
    }

    /** Nothing is repeated any more. */
    void close() {
        closing.countDown();
    }

    /** Begins, and lets the batch know when it is over. */
    void start(Batch batch) {
        Thread.ofVirtual().name("bigmooc-kafka-batch").start(() -> {
            boolean handled = false;
            try {
                handle(batch);
                handled = true;
            } catch (GivenUp unused) {
                LOG.debug("A batch was given up; its interactions come again");
            } finally {
                batch.end(handled);
            }
        });
    }

    private void handle(Batch batch) {
        untilDone(batch, () -> windows.fill(batch.places()));
        List<Entry> entries = new ArrayList<>();
        List<DeadLetters.Letter> poison = new ArrayList<>();
        for (TopicPartition partition : batch.records().partitions()) {
            sort(batch.records().records(partition), windows.of(partition), entries, poison);
        }
        untilDone(batch, () -> putAside(entries, poison));
        inLanes(batch, entries);
        release(batch, entries);
    }

    private void sort(
            List<ConsumerRecord<byte[], byte[]>> records,
            RecentEvents window,
            List<Entry> entries,
            List<DeadLetters.Letter> poison) {
        for (ConsumerRecord<byte[], byte[]> one : records) {
            Decoded decoded = InteractionCodec.decode(one);
            switch (decoded) {
                case Decoded.Poison bad -> poison.add(new DeadLetters.Letter(one, bad.reason()));
                case Decoded.Erased erased -> {
                    window.forget(erased.learner());
                    entries.removeIf(entry -> entry.learner().equals(erased.learner()));
                    entries.add(new Entry(one, erased.learner(), decoded));
                }
                case Decoded.Happened happened -> {
                    Interaction interaction = happened.interaction();
                    if (window.add(EventKey.of(interaction))) {
                        entries.add(new Entry(one, interaction.learner(), decoded));
                    } else {
                        counters.duplicates.increment();
                    }
                }
            }
        }
    }

    /** Puts aside what is poison, and what others wrote and the handler objects to. */
    private void putAside(List<Entry> entries, List<DeadLetters.Letter> poison) {
        Map<Interaction, String> objections = objections(entries);
        List<DeadLetters.Letter> letters = new ArrayList<>(poison);
        List<Entry> refused = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.decoded() instanceof Decoded.Happened(Interaction interaction, boolean checked)
                    && !checked
                    && objections.containsKey(interaction)) {
                refused.add(entry);
                letters.add(new DeadLetters.Letter(
                        entry.place(), objections.getOrDefault(interaction, "The interaction cannot be applied.")));
            }
        }
        if (!letters.isEmpty()) {
            deadLetters.putAside(letters);
            entries.removeAll(refused);
            refused.forEach(this::letComeAgain);
        }
    }

    /** What was put aside may be written again, with the same event id, when what was wrong is mended. */
    private void letComeAgain(Entry refused) {
        if (refused.decoded() instanceof Decoded.Happened happened) {
            windows.of(new TopicPartition(
                            refused.place().topic(), refused.place().partition()))
                    .remove(EventKey.of(happened.interaction()));
        }
    }

    private Map<Interaction, String> objections(List<Entry> entries) {
        List<Interaction> unchecked = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.decoded() instanceof Decoded.Happened(Interaction interaction, boolean checked) && !checked) {
                unchecked.add(interaction);
            }
        }
        return unchecked.isEmpty() ? Map.of() : handler.objections(unchecked);
    }

    private void inLanes(Batch batch, List<Entry> entries) {
        Collection<List<Entry>> byLane = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> Math.floorMod(entry.learner().hashCode(), lanes)))
                .values();
        CompletableFuture<?>[] running = byLane.stream()
                .skip(1)
                .map(lane -> CompletableFuture.runAsync(
                        () -> untilDone(batch, () -> handOver(batch, lane)),
                        task -> Thread.ofVirtual().name("bigmooc-kafka-lane").start(task)))
                .toArray(CompletableFuture[]::new);
        boolean all = byLane.stream().limit(1).allMatch(lane -> isDone(batch, lane));
        boolean others = CompletableFuture.allOf(running)
                .handle((unused, failure) -> failure == null)
                .join();
        if (!all || !others) {
            throw new GivenUp();
        }
    }

    private boolean isDone(Batch batch, List<Entry> lane) {
        try {
            untilDone(batch, () -> handOver(batch, lane));
            return true;
        } catch (GivenUp unused) {
            return false;
        }
    }

    private void handOver(Batch batch, List<Entry> lane) {
        List<Interaction> interactions = new ArrayList<>();
        for (Entry entry : lane) {
            if (!batch.isLost(entry.place())) {
                switch (entry.decoded()) {
                    case Decoded.Happened happened -> interactions.add(happened.interaction());
                    case Decoded.Erased erased -> handler.forget(erased.learner());
                    case Decoded.Poison unused -> {}
                }
            }
        }
        if (!interactions.isEmpty()) {
            handler.handle(interactions);
            counters.handled.add(interactions.size());
        }
    }

    /** What this node appended and nobody was handed, because it was there before or its learner is forgotten, is done with, too. */
    private void release(Batch batch, List<Entry> entries) {
        Set<Interaction> handed = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.decoded() instanceof Decoded.Happened happened) {
                handed.add(happened.interaction());
            }
        }
        batch.records().nextOffsets().forEach((partition, next) -> {
            if (!batch.isLost(partition)) {
                releaseElsewhere(own.before(partition.partition(), next.offset()).stream()
                        .filter(one -> !handed.contains(one))
                        .toList());
            }
        });
    }

    /** Tells the handler of what this node appended before a place up to which the group has handled all. */
    void releaseBefore(long offset, int partition) {
        releaseElsewhere(own.before(partition, offset));
    }

    private void releaseElsewhere(List<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return;
        }
        try {
            handler.handledElsewhere(interactions);
        } catch (RuntimeException failure) {
            LOG.warn("The handler failed to note what other nodes handled", failure);
        }
    }

    private void untilDone(Batch batch, Runnable step) {
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("A batch of interactions was not handled; it comes again in {} ms", PAUSE.toMillis(), failure);
                if (isClosedAfterPause() || batch.isAllLost()) {
                    throw new GivenUp();
                }
            }
        }
    }

    private boolean isClosedAfterPause() {
        try {
            return closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
