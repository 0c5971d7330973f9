package org.bigmooc.app.job;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.job.JobRun;
import org.bigmooc.domain.job.JobRuns;
import org.bigmooc.domain.job.RecordRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job's own process says in the store that it is at work, and how it ended. */
public final class JobRecording {

    private static final Logger LOG = LoggerFactory.getLogger(JobRecording.class);
    private static final Duration BETWEEN_SIGNS = JobRun.PATIENCE.dividedBy(4);
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private final JobRuns runs;
    private final Clock clock;
    private final Path data;

    /** Says it to {@code runs}, and has the log kept in the data folder. */
    public JobRecording(JobRuns runs, Clock clock, Path data) {
        this.runs = runs;
        this.clock = clock;
        this.data = data;
    }

    /** Does the work and passes on its exit code or failure. */
    public int of(String verb, String command, Callable<Integer> work) throws Exception {
        RecordRun recording = RecordRun.begin(
                runs,
                clock,
                new SecureRandom(),
                Optional.ofNullable(System.getProperty(JobProcesses.RUN)),
                verb,
                command,
                JobProcesses.nodeName());
        System.setProperty(
                "bigmooc.log.folder", new JobFolders(data).of(recording.id()).toString());
        LOG.info("Run {}: {}", recording.id(), command);
        int exitCode = FAILED;
        try (ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("job-signs").factory())) {
            long millis = BETWEEN_SIGNS.toMillis();
            ScheduledFuture<?> giving =
                    signs.scheduleWithFixedDelay(() -> giveSign(recording), millis, millis, TimeUnit.MILLISECONDS);
            try {
                exitCode = work.call();
            } catch (WorkInterrupted interrupted) {
                exitCode = INTERRUPTED;
                throw interrupted;
            } finally {
                giving.cancel(false);
            }
        } finally {
            LOG.info("Run {} ended with exit code {}", recording.id(), exitCode);
            recording.ended(exitCode);
        }
        return exitCode;
    }

    private static void giveSign(RecordRun recording) {
        try {
            recording.stillAtWork();
        } catch (RuntimeException away) {
            LOG.warn("That run {} is at work cannot be kept right now; the run goes on.", recording.id(), away);
        }
    }
}
