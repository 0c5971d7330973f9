package org.bigmooc.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Records on their way to the brokers together. Thread-safe. */
final class AppendCall {

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicInteger missing = new AtomicInteger();

    /** So many records must be acknowledged. */
    void expect(int records) {
        missing.set(records);
        if (records == 0) {
            done.complete(null);
        }
    }

    void acknowledge() {
        if (missing.decrementAndGet() == 0) {
            done.complete(null);
        }
    }

    void fail(Throwable failure) {
        done.completeExceptionally(failure);
    }

    boolean isFailed() {
        return done.isCompletedExceptionally();
    }

    void await(long millis) throws ExecutionException, TimeoutException, InterruptedException {
        Void unused = done.get(millis, TimeUnit.MILLISECONDS);
    }
}
