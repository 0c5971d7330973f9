package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Callers that append at a steady rate, and repeat what failed with the same event ids until it is acknowledged. Each learner's interactions
 * are appended one after the other, numbered from 1 by the seconds of their time.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int CALLERS = 16;
    private static final int BATCH = 25;
    private static final int BATCHES_OF_LEARNERS = 10;
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(50);

    private final InteractionLog log;
    private final Duration betweenBatches;
    private final Set<Interaction> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong longestCall = new AtomicLong();
    private final AtomicLong longestSilence = new AtomicLong();
    private final AtomicLong lastAcknowledgement = new AtomicLong(System.nanoTime());
    private final List<Thread> callers;
    private volatile boolean finishing;
    private volatile boolean givenUp;

    SteadyLoad(InteractionLog log, int perSecond) {
        this.log = log;
        this.betweenBatches =
                Duration.ofSeconds(1).multipliedBy(CALLERS * BATCH).dividedBy(perSecond);
        this.callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> Thread.ofVirtual().start(() -> run(caller)))
                .toList();
    }

    private void run(int caller) {
        long due = System.nanoTime();
        for (int number = 0; !finishing; number++) {
            append(batch(caller, number % BATCHES_OF_LEARNERS, 1 + number / BATCHES_OF_LEARNERS));
            due += betweenBatches.toNanos();
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static List<Interaction> batch(int caller, int group, int sequence) {
        List<Interaction> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            String learner = "U_" + caller + "_" + group + "_" + i;
            batch.add(new Interaction(
                    new EventId(learner + "_" + sequence),
                    new LearnerId(learner),
                    new CourseId("C_" + i),
                    InteractionKind.VIEW,
                    Instant.ofEpochSecond(sequence)));
        }
        return batch;
    }

    private void append(List<Interaction> batch) {
        while (!isAcknowledged(batch)) {
            failures.incrementAndGet();
            LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
            if (givenUp) {
                return;
            }
        }
        acknowledged.addAll(batch);
        long now = System.nanoTime();
        long silence = now - lastAcknowledgement.getAndSet(now);
        longestSilence.accumulateAndGet(silence, Math::max);
    }

    private boolean isAcknowledged(List<Interaction> batch) {
        long start = System.nanoTime();
        try {
            List<Interaction> unused = log.append(batch);
            return true;
        } catch (Overloaded | Unavailable notYet) {
            return false;
        } finally {
            longestCall.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    /** Everything that was acknowledged. */
    Set<Interaction> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** How many interactions were acknowledged. */
    int acknowledgements() {
        return acknowledged.size();
    }

    /** How many calls failed, and were repeated. */
    int failures() {
        return failures.get();
    }

    /** The longest time that a caller waited for one call, whether it succeeded or not. */
    Duration longestCall() {
        return Duration.ofNanos(longestCall.get());
    }

    /** The longest time in which no caller was acknowledged anything. */
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence.get());
    }

    /** Begins no more batches, and returns when those begun are acknowledged. */
    void finish() {
        finishing = true;
        eventually(() -> assertThat(callers).noneMatch(Thread::isAlive));
    }

    /** Gives up what is not acknowledged. */
    @Override
    public void close() {
        finishing = true;
        givenUp = true;
    }
}
