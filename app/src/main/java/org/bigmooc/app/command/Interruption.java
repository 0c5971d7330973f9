package org.bigmooc.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C and SIGTERM into a wish to stop, and keeps the process alive until the work has stopped. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final CountDownLatch requested = new CountDownLatch(1);
    private final boolean expected;

    private Interruption(boolean expected) {
        this.expected = expected;
    }

    /** Watches from now until closed. */
    static Interruption watch() {
        return watch(new Interruption(false));
    }

    /** Watches over work that has no other end: interrupted, and stopped in order, the process ends with exit code 0. */
    static Interruption watchEndless() {
        return watch(new Interruption(true));
    }

    private static Interruption watch(Interruption interruption) {
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "interruption"));
        return interruption;
    }

    private void stop() {
        boolean inProgress = finished.getCount() > 0;
        requested.countDown();
        try {
            if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && inProgress && expected) {
                Runtime.getRuntime().halt(ExitCode.OK);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the work should stop soon. */
    boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits until the work should stop. */
    void await() throws InterruptedException {
        requested.await();
    }

    @Override
    public void close() {
        finished.countDown();
    }
}
