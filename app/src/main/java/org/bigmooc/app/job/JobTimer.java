package org.bigmooc.app.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.job.RunJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds which jobs are due. Once it is closed it starts nothing any more; what it started goes on. */
public final class JobTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobTimer.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final RunJobs jobs;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jobs").factory());
    private Optional<String> told = Optional.empty();

    private JobTimer(RunJobs jobs) {
        this.jobs = jobs;
    }

    /** Looks from now on. */
    public static JobTimer start(RunJobs jobs) {
        JobTimer timer = new JobTimer(jobs);
        long millis = BETWEEN_LOOKS.toMillis();
        ScheduledFuture<?> unused =
                timer.executor.scheduleWithFixedDelay(timer::look, 0, millis, TimeUnit.MILLISECONDS);
        return timer;
    }

    private void look() {
        try {
            jobs.startDue();
            told = Optional.empty();
        } catch (BigMoocException failure) {
            if (!told.equals(Optional.of(failure.sentence()))) {
                LOG.warn("Jobs that are due cannot be started; it is tried again. {}", failure.sentence());
            }
            told = Optional.of(failure.sentence());
        } catch (RuntimeException failure) {
            LOG.error("Jobs that are due cannot be started; it is tried again.", failure);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
