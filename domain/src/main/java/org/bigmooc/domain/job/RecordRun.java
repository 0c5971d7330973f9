package org.bigmooc.domain.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Use case: a process that does a job says so while it does. Thread-safe. */
public final class RecordRun {

    private final JobRuns runs;
    private final InstantSource clock;
    private JobRun run;

    private RecordRun(JobRuns runs, InstantSource clock, JobRun run) {
        this.runs = runs;
        this.clock = clock;
        this.run = run;
    }

    /** Goes on with a run that a node has started, or begins one that somebody called. */
    public static RecordRun begin(
            JobRuns runs,
            InstantSource clock,
            RandomGenerator random,
            Optional<String> started,
            String verb,
            String command,
            String node) {
        JobRun run = started.flatMap(runs::find)
                .orElseGet(() -> new JobRun(
                        RunIds.of(verb, clock.instant(), random),
                        verb,
                        command,
                        JobRun.Origin.COMMAND,
                        node,
                        clock.instant(),
                        clock.instant(),
                        Optional.empty()));
        RecordRun recording = new RecordRun(runs, clock, run);
        recording.stillAtWork();
        return recording;
    }

    /** The name of the run. */
    public synchronized String id() {
        return run.id();
    }

    /** Says that the run is at work; to be called several times in {@link JobRun#PATIENCE}. */
    public synchronized void stillAtWork() {
        if (run.end().isEmpty()) {
            run = run.seen(clock.instant());
            runs.save(run);
            runs.claim(run.job(), run.id(), JobRun.PATIENCE);
        }
    }

    /** Says how the run ended; only the first call counts. */
    public synchronized void ended(int exitCode) {
        if (run.end().isEmpty()) {
            run = run.ended(clock.instant(), exitCode);
            runs.save(run);
            runs.claim(run.job(), run.id(), Duration.ZERO);
        }
    }
}
