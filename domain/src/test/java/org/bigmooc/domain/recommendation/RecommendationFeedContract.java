package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.await;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendationFeed.Listening;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.Test;

/** What every {@link RecommendationFeed} does. */
public abstract class RecommendationFeedContract {

    private final List<LearnerId> heard = new CopyOnWriteArrayList<>();

    /** The feed under test; nobody listens at the beginning of each test. */
    protected abstract RecommendationFeed feed();

    private static LearnerId learner(long number) {
        return new LearnerId("U_'\"đ" + number);
    }

    @Test
    void tellsAListenerWhatIsPublished() {
        try (Listening listening = feed().listen(heard::add)) {
            feed().publish(learner(1));

            eventually(() -> assertThat(heard).containsExactly(learner(1)));
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void tellsEveryListener() {
        List<LearnerId> alsoHeard = new CopyOnWriteArrayList<>();
        try (Listening first = feed().listen(heard::add);
                Listening second = feed().listen(alsoHeard::add)) {
            feed().publish(learner(1));

            eventually(() -> assertThat(heard).containsExactly(learner(1)));
            eventually(() -> assertThat(alsoHeard).containsExactly(learner(1)));
            assertThat(first).isNotSameAs(second);
        }
    }

    @Test
    void tellsOfEveryLearnerOnce() {
        try (Listening listening = feed().listen(heard::add)) {
            LongStream.range(0, 50).forEach(i -> feed().publish(learner(i)));

            eventually(() -> assertThat(heard).hasSize(50));
            assertThat(heard)
                    .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 50)
                            .mapToObj(RecommendationFeedContract::learner)
                            .toList());
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void tellsNothingThatWasPublishedBeforeAnyoneListened() {
        feed().publish(learner(1));

        try (Listening listening = feed().listen(heard::add)) {
            feed().publish(learner(2));

            eventually(() -> assertThat(heard).contains(learner(2)));
            assertThat(heard).containsExactly(learner(2));
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void tellsNothingAfterListeningEnded() {
        List<LearnerId> stillListening = new CopyOnWriteArrayList<>();
        try (Listening listening = feed().listen(stillListening::add)) {
            feed().listen(heard::add).close();

            feed().publish(learner(1));

            eventually(() -> assertThat(stillListening).isNotEmpty());
            assertThat(heard).isEmpty();
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void mayEndListeningTwice() {
        Listening listening = feed().listen(heard::add);

        listening.close();
        listening.close();

        feed().publish(learner(1));
        assertThat(heard).isEmpty();
    }

    @Test
    void doesNotWaitForListeners() {
        CountDownLatch release = new CountDownLatch(1);
        try (Listening listening = feed().listen(published -> Eventually.await(release))) {
            CompletableFuture<Void> published =
                    CompletableFuture.runAsync(() -> LongStream.range(0, 5).forEach(i -> feed().publish(learner(i))));

            assertThat(published).succeedsWithin(Eventually.PATIENCE.toMillis() / 2, TimeUnit.MILLISECONDS);
            assertThat(listening).isNotNull();
            release.countDown();
        }
    }

    @Test
    void callsAListenerOneAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(80);
        try (Listening listening = feed().listen(published -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            inside.decrementAndGet();
            all.countDown();
        })) {
            Eventually.inParallel(8, thread -> LongStream.range(0, 10).forEach(i -> feed().publish(learner(i))));

            await(all);
            assertThat(most).hasValue(1);
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void goesOnAfterAListenerFailed() {
        try (Listening listening = feed().listen(published -> {
            heard.add(published);
            throw new IllegalStateException("a listener that fails");
        })) {
            feed().publish(learner(1));
            feed().publish(learner(2));

            eventually(() -> assertThat(heard).containsExactly(learner(1), learner(2)));
            assertThat(listening).isNotNull();
        }
    }
}
