package org.bigmooc.domain.recommendation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.bigmooc.domain.learner.LearnerId;

/** A feed within this process; every listener is called by a thread of its own. Thread-safe. */
public final class FakeRecommendationFeed implements RecommendationFeed {

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void publish(LearnerId learner) {
        ears.forEach(ear -> ear.hear(learner));
    }

    @Override
    public synchronized Listening listen(Consumer<LearnerId> listener) {
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
        private final Consumer<LearnerId> listener;

        private Ear(Consumer<LearnerId> listener) {
            this.listener = listener;
        }

        private void hear(LearnerId learner) {
            thread.execute(() -> listener.accept(learner));
        }

        @Override
        public void close() {
            forget(this);
            thread.shutdownNow();
        }
    }
}
