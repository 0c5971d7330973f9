package org.bigmooc.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over a fixed number of connections. At a fixed rate the load is open-loop: each latency counts from when the request
 * should have started, so a stall of the service counts for every request that it delays.
 */
final class LoadGenerator {

    /** One request; the number says which. */
    @FunctionalInterface
    interface Request {

        /** Sends it and returns when the answer is complete; any exception is an error. */
        void send(long number) throws Exception;
    }

    private static final long HIGHEST_NANOS = Duration.ofMinutes(1).toNanos();

    private final int connections;

    LoadGenerator(int connections) {
        this.connections = connections;
    }

    /** Sends {@code perSecond} requests a second for the given time. */
    Latencies atRate(String what, double perSecond, Duration time, Request request) {
        long requests = Math.round(perSecond * time.toNanos() / 1e9);
        double gap = 1e9 / perSecond;
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong();
        return run(what, request, () -> {
            long number = next.getAndIncrement();
            return number >= requests ? Arrival.NONE : new Arrival(number, start + Math.round(number * gap));
        });
    }

    /** Sends as fast as the answers come, for the given time. */
    Latencies asFastAsPossible(String what, Duration time, Request request) {
        long end = System.nanoTime() + time.toNanos();
        AtomicLong next = new AtomicLong();
        return run(what, request, () -> {
            long now = System.nanoTime();
            return now >= end ? Arrival.NONE : new Arrival(next.getAndIncrement(), now);
        });
    }

    private record Arrival(long number, long intended) {

        static final Arrival NONE = new Arrival(-1, 0);

        boolean isNone() {
            return number < 0;
        }
    }

    private Latencies run(String what, Request request, java.util.function.Supplier<Arrival> arrivals) {
        Histogram nanos = new ConcurrentHistogram(HIGHEST_NANOS, 3);
        Errors errors = new Errors();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().name("load-" + i).start(() -> send(request, arrivals, nanos, errors)));
        }
        threads.forEach(LoadGenerator::join);
        return Latencies.of(what, nanos, errors.count(), (System.nanoTime() - start) / 1e9, errors.first());
    }

    private static void send(
            Request request, java.util.function.Supplier<Arrival> arrivals, Histogram nanos, Errors errors) {
        for (Arrival arrival = arrivals.get(); !arrival.isNone(); arrival = arrivals.get()) {
            waitUntil(arrival.intended());
            try {
                request.send(arrival.number());
                nanos.recordValue(Math.min(HIGHEST_NANOS, System.nanoTime() - arrival.intended()));
            } catch (Exception failure) {
                errors.add(failure);
            }
        }
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts failures, and keeps the first one for people. */
    private static final class Errors {

        private final AtomicLong count = new AtomicLong();
        private final AtomicReference<String> first = new AtomicReference<>("");

        void add(Exception failure) {
            count.incrementAndGet();
            first.compareAndSet("", failure.toString());
        }

        long count() {
            return count.get();
        }

        String first() {
            return String.valueOf(first.get());
        }
    }
}
