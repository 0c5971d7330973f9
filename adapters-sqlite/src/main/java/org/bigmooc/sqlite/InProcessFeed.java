package org.bigmooc.sqlite;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of this process, on one thread. When they do not keep up, the oldest news is dropped: readers find the newest anyway. */
final class InProcessFeed implements RecommendationFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessFeed.class);
    private static final int CAPACITY = 4096;

    private final BlockingQueue<LearnerId> news = new ArrayBlockingQueue<>(CAPACITY);
    private final Map<Object, Consumer<LearnerId>> listeners = new ConcurrentHashMap<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("bigmooc-sqlite-feed").start(this::run);

    @Override
    public void publish(LearnerId learner) {
        while (!listeners.isEmpty() && !news.offer(learner)) {
            if (news.poll() != null) {
                LOG.debug("The listeners do not keep up; the oldest news was dropped");
            }
        }
    }

    @Override
    public Listening listen(Consumer<LearnerId> listener) {
        Object key = new Object();
        listeners.put(key, listener);
        return () -> listeners.remove(key);
    }

    private void run() {
        try {
            while (true) {
                LearnerId next = news.take();
                listeners.values().forEach(listener -> tell(listener, next));
            }
        } catch (InterruptedException closed) {
            LOG.debug("The feed was closed");
        }
    }

    private static void tell(Consumer<LearnerId> listener, LearnerId next) {
        try {
            listener.accept(next);
        } catch (RuntimeException failure) {
            LOG.warn("A listener failed; the others are told all the same", failure);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
