package org.bigmooc.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens soon, and fails where it does not. */
public final class Eventually {

    /** Long enough for the slowest machine; nothing waits so long unless it fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private Eventually() {}

    /** Returns as soon as the assertion holds; after {@link #PATIENCE} it fails as the assertion did last. */
    public static void eventually(Runnable assertion) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Returns when the latch is open, and fails after {@link #PATIENCE}. */
    public static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .as("what was waited for happened within %s", PATIENCE)
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }

    /** Runs the task on so many threads at once, passing each its number, and returns when all are done; fails if one failed. */
    public static void inParallel(int threads, Task task) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            int number = i;
            CompletableFuture<Void> done = new CompletableFuture<>();
            running.add(done);
            Thread.ofPlatform().daemon().start(() -> complete(done, start, task, number));
        }
        start.countDown();
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static void complete(CompletableFuture<Void> done, CountDownLatch start, Task task, int number) {
        try {
            await(start);
            task.run(number);
            done.complete(null);
        } catch (Throwable failure) {
            done.completeExceptionally(failure);
        }
    }

    /** What one of several threads does. */
    @FunctionalInterface
    public interface Task {

        /** Does it, as the thread of this number, the first being 0. */
        void run(int thread);
    }
}
