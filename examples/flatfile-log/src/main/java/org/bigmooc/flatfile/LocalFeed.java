package org.bigmooc.flatfile;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of this process, each on a thread of its own. One that does not keep up misses the oldest news. */
final class LocalFeed implements RecommendationFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalFeed.class);
    private static final int CAPACITY = 4_096;

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LearnerId news) {
        ears.forEach(ear -> ear.tell(news));
    }

    @Override
    public Listening listen(Consumer<LearnerId> listener) {
        Ear ear = new Ear(listener);
        ears.add(ear);
        return ear;
    }

    @Override
    public void close() {
        ears.forEach(Ear::close);
    }

    private final class Ear implements Listening {

        private final Consumer<LearnerId> listener;
        private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(CAPACITY),
                Thread.ofPlatform().daemon().name("bigmooc-flatfile-feed").factory(),
                new ThreadPoolExecutor.DiscardOldestPolicy());

        private Ear(Consumer<LearnerId> listener) {
            this.listener = listener;
        }

        private void tell(LearnerId news) {
            thread.execute(() -> call(news));
        }

        private void call(LearnerId news) {
            try {
                listener.accept(news);
            } catch (RuntimeException failure) {
                LOG.warn("A listener failed; it is told the next news all the same", failure);
            }
        }

        @Override
        public void close() {
            ears.remove(this);
            thread.getQueue().clear();
            thread.shutdown();
        }
    }
}
