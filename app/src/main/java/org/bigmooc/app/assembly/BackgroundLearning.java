package org.bigmooc.app.assembly;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.training.LearnOnline;
import org.bigmooc.domain.training.LearningTurn;

/**
 * The thread on which the model in service goes on learning.
 *
 * @param learnOnline the handler that has it learn
 */
record BackgroundLearning(LearnOnline learnOnline, ThreadPoolExecutor thread) implements AutoCloseable {

    /** A step is under a second; a copy is published in a few. */
    private static final int PATIENCE_SECONDS = 10;

    /** Learns what {@code first} has applied while it is the services' turn; so many enrolments may wait. */
    static BackgroundLearning after(InteractionHandler first, Ports ports, LearningTurn turn, int queue) {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().daemon().name("learning").factory());
        LearnOnline learnOnline = new LearnOnline(
                first,
                ports.store().histories(),
                ports.registry(),
                ports.engine().onlineLearning(),
                ports.clock(),
                thread,
                turn::isServices);
        return new BackgroundLearning(learnOnline, thread);
    }

    /** Ends with the enrolment at hand; those that wait are in the histories, for the next training. */
    @Override
    public void close() {
        thread.shutdown();
        thread.getQueue().clear();
        try {
            if (thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                learnOnline.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
