package org.bigmooc.flatfile;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands batches to the subscriber on a thread of its own, each until it was taken. */
final class Delivery implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final long RETRY_MILLIS = 250;

    private final FlatFileLog log;
    private final InteractionHandler handler;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ReentrantLock atHand = new ReentrantLock(true);
    private final Thread thread;

    Delivery(FlatFileLog log, InteractionHandler handler) {
        this.log = log;
        this.handler = handler;
        this.thread = Thread.ofPlatform().daemon().name("bigmooc-flatfile-log").start(this::run);
    }

    boolean isOpen() {
        return closing.getCount() > 0;
    }

    /** Does something while no batch is at hand. */
    void betweenBatches(Runnable action) {
        atHand.lock();
        try {
            action.run();
        } finally {
            atHand.unlock();
        }
    }

    private void run() {
        try {
            while (isOpen()) {
                log.awaitMore(this);
                step();
            }
        } catch (InterruptedException interrupted) {
            LOG.warn("The log's subscriber was interrupted and ends", interrupted);
        }
    }

    private void step() throws InterruptedException {
        try {
            betweenBatches(this::handOver);
        } catch (RuntimeException failure) {
            LOG.warn("A batch of interactions was not handled; it comes again in {} ms", RETRY_MILLIS, failure);
            if (closing.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Closed before the batch came again");
            }
        }
    }

    private void handOver() {
        List<Entry> batch = isOpen() ? log.next() : List.of();
        if (!batch.isEmpty()) {
            handler.handle(batch.stream().map(Entry::interaction).toList());
            log.handled(batch);
        }
    }

    @Override
    public long lag() {
        return log.lag();
    }

    @Override
    public void close() {
        closing.countDown();
        log.wake();
        if (Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
