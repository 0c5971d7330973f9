package org.bigmooc.domain.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bigmooc.domain.learner.LearnerId;

/** A log in memory, which can be told to fail. It outlives its subscriptions as a durable one outlives its process. Thread-safe. */
public final class FakeInteractionLog implements InteractionLog {

    private static final int LARGEST_BATCH = 100;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private record Key(LearnerId learner, EventId event) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Interaction> waiting = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /** From now on every {@link #append} throws this, or works again. */
    public void fail(Optional<RuntimeException> with) {
        failure = with;
    }

    @Override
    public List<Interaction> append(List<Interaction> interactions) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        lock.lock();
        try {
            List<Interaction> fresh = interactions.stream()
                    .filter(one -> known.add(new Key(one.learner(), one.event())))
                    .toList();
            waiting.addAll(fresh);
            changed.signalAll();
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void erase(LearnerId learner) {
        lock.lock();
        try {
            waiting.removeIf(one -> one.learner().equals(learner));
            known.removeIf(key -> key.learner().equals(learner));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Subscription subscribe(InteractionHandler handler) {
        return new Dispatcher(handler);
    }

    private final class Dispatcher implements Subscription {

        private final InteractionHandler handler;
        private final Thread thread;
        private boolean open = true;

        private Dispatcher(InteractionHandler handler) {
            this.handler = handler;
            this.thread = Thread.ofVirtual().start(this::run);
        }

        private void run() {
            try {
                for (List<Interaction> batch = next(); !batch.isEmpty(); batch = next()) {
                    handle(batch);
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        /** Waits for something to hand over; nothing once the subscription is closed. */
        private List<Interaction> next() throws InterruptedException {
            lock.lock();
            try {
                while (open && waiting.isEmpty()) {
                    changed.await();
                }
                return open ? List.copyOf(waiting.subList(0, Math.min(LARGEST_BATCH, waiting.size()))) : List.of();
            } finally {
                lock.unlock();
            }
        }

        private void handle(List<Interaction> batch) throws InterruptedException {
            boolean handled = false;
            try {
                handler.handle(batch);
                handled = true;
            } catch (RuntimeException failed) {
                // The batch stays where it is and comes again.
            }
            if (handled) {
                remove(batch);
            } else {
                pause();
            }
        }

        private void remove(List<Interaction> batch) {
            lock.lock();
            try {
                waiting.removeAll(batch);
            } finally {
                lock.unlock();
            }
        }

        private void pause() throws InterruptedException {
            lock.lock();
            try {
                long left = PAUSE.toNanos();
                while (open && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public long lag() {
            lock.lock();
            try {
                return waiting.size();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                open = false;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
