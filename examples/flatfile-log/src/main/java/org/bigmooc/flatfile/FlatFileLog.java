package org.bigmooc.flatfile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log: the file, the event ids it holds, and what was not handled yet. Thread-safe by one lock. */
final class FlatFileLog implements InteractionLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FlatFileLog.class);
    private static final int BATCH = 1_000;

    private record Key(LearnerId learner, EventId event) {

        static Key of(Interaction one) {
            return new Key(one.learner(), one.event());
        }
    }

    private final InteractionFile file;
    private final FlatFileSettings settings;
    private final Set<Key> known = new HashSet<>();
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private Optional<Delivery> delivery = Optional.empty();

    FlatFileLog(InteractionFile file, FlatFileSettings settings) {
        this.file = file;
        this.settings = settings;
        long handled = file.handled();
        for (Entry entry : file.read()) {
            known.add(Key.of(entry.interaction()));
            if (entry.line() > handled) {
                waiting.add(entry);
            }
        }
    }

    @Override
    public synchronized List<Interaction> append(List<Interaction> interactions) {
        if (waiting.size() + interactions.size() > settings.capacity()) {
            throw new Overloaded("The log holds " + waiting.size() + " interactions that wait to be handled.");
        }
        List<Interaction> fresh =
                interactions.stream().filter(one -> known.add(Key.of(one))).toList();
        try {
            waiting.addAll(file.append(fresh));
        } catch (Unavailable failure) {
            fresh.forEach(one -> known.remove(Key.of(one)));
            throw failure;
        }
        notifyAll();
        return fresh;
    }

    @Override
    public synchronized Subscription subscribe(InteractionHandler handler) {
        if (delivery.filter(Delivery::isOpen).isPresent()) {
            throw new IllegalStateException("The log has a subscriber already; close it first.");
        }
        Delivery started = new Delivery(this, handler);
        delivery = Optional.of(started);
        return started;
    }

    /** Waits for the batch at hand, which may hold interactions of the learner, so that none is handled after the return. */
    @Override
    public void erase(LearnerId learner) {
        currentDelivery().ifPresentOrElse(open -> open.betweenBatches(() -> forget(learner)), () -> forget(learner));
    }

    private synchronized Optional<Delivery> currentDelivery() {
        return delivery;
    }

    private synchronized void forget(LearnerId learner) {
        file.erase(learner);
        known.removeIf(key -> key.learner().equals(learner));
        waiting.removeIf(entry -> entry.interaction().learner().equals(learner));
    }

    /** Returns when something waits to be handled, or the delivery is closed. */
    synchronized void awaitMore(Delivery asking) throws InterruptedException {
        while (waiting.isEmpty() && asking.isOpen()) {
            wait();
        }
    }

    /** The next to be handled, in order. */
    synchronized List<Entry> next() {
        return waiting.stream().limit(BATCH).toList();
    }

    /** Takes a batch off what waits. Where the file cannot be told, the batch comes again after a restart, which does no harm. */
    synchronized void handled(List<Entry> batch) {
        waiting.removeAll(Set.copyOf(batch));
        try {
            file.keepHandled(batch.getLast().line());
        } catch (IOException failure) {
            LOG.warn("How far the log was handled is kept with the next batch", failure);
        }
    }

    /** Lets a delivery that waits look whether it was closed. */
    synchronized void wake() {
        notifyAll();
    }

    synchronized long lag() {
        return waiting.size();
    }

    @Override
    public void close() {
        currentDelivery().ifPresent(Delivery::close);
    }
}
