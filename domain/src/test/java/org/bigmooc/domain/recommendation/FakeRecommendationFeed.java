package org.bigmooc.domain.recommendation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A feed within this process; every listener is called by a thread of its own. Thread-safe. */
public final class FakeRecommendationFeed implements RecommendationFeed {

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void publish(Recommendations recommendations) {
        ears.forEach(ear -> ear.hear(recommendations));
    }

    @Override
    public synchronized Listening listen(Consumer<Recommendations> listener) {
        Ear ear = new Ear(listener);
        ears.add(ear);
        return ear;
    }

    private synchronized void forget(Ear ear) {
        ears.remove(ear);
    }

    private final class Ear implements Listening {

        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        private final Consumer<Recommendations> listener;

        private Ear(Consumer<Recommendations> listener) {
            this.listener = listener;
        }

        private void hear(Recommendations recommendations) {
            thread.execute(() -> listener.accept(recommendations));
        }

        @Override
        public void close() {
            forget(this);
            thread.shutdownNow();
        }
    }
}
