package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;

/** Callers that enrol learners in courses and read their histories, again and again, and note what was acknowledged. */
final class SteadyLoad implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final int LEARNERS = 500;
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMillis(10);

    private final LearningHistories histories;
    private final Queue<Interaction> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final AtomicLong longestGap = new AtomicLong();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean ended;

    SteadyLoad(LearningHistories histories) {
        this.histories = histories;
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofPlatform().daemon().start(this::run));
        }
    }

    private void run() {
        while (!ended) {
            int number = next.getAndIncrement();
            Interaction one = Samples.enrol("U_" + number % LEARNERS, "C_" + number, number);
            try {
                histories.extend(List.of(one));
                acknowledge(one);
                assertThat(histories.of(one.learner()).taken()).contains(one.course());
            } catch (Unavailable away) {
                refused.incrementAndGet();
                LockSupport.parkNanos(PAUSE_AFTER_REFUSAL.toNanos());
            } catch (Throwable bug) {
                wrong.add(bug);
                return;
            }
        }
    }

    private void acknowledge(Interaction one) {
        acknowledged.add(one);
        long now = System.nanoTime();
        long gap = now - lastAcknowledged.getAndSet(now);
        longestGap.accumulateAndGet(gap, Math::max);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int refused() {
        return refused.get();
    }

    /** The longest time without an acknowledgement. */
    Duration longestGap() {
        return Duration.ofNanos(longestGap.get());
    }

    /** Ends it, and fails if a caller met anything but a refusal, or if anything acknowledged is not there. */
    void endAndCheck() {
        close();
        assertThat(wrong).isEmpty();
        Map<LearnerId, Set<CourseId>> expected = acknowledged.stream()
                .collect(Collectors.groupingBy(
                        Interaction::learner, Collectors.mapping(Interaction::course, Collectors.toSet())));
        assertThat(expected)
                .isNotEmpty()
                .allSatisfy((learner, courses) ->
                        assertThat(histories.of(learner).taken()).containsAll(courses));
    }

    @Override
    public void close() {
        ended = true;
        callers.forEach(SteadyLoad::join);
    }

    private static void join(Thread caller) {
        try {
            caller.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }
}
