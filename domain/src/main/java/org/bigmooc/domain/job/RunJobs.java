package org.bigmooc.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;

/**
 * Use case: jobs are run when they are due, or when an operator wants it. Any number of nodes may have the same jobs: whichever claims a job
 * first runs it. Thread-safe.
 */
public final class RunJobs {

    private static final int RUNS_SHOWN = 5;
    private static final int OTHERS_SHOWN = 20;

    private final List<Job> jobs;
    private final JobRuns runs;
    private final JobLauncher launcher;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Instant since;

    /** Runs these jobs. */
    public RunJobs(List<Job> jobs, JobRuns runs, JobLauncher launcher, InstantSource clock, RandomGenerator random) {
        this.jobs = List.copyOf(jobs);
        this.runs = runs;
        this.launcher = launcher;
        this.clock = clock;
        this.random = random;
        this.since = clock.instant();
    }

    /** Every job with its latest runs. */
    public List<JobStatus> all() {
        return jobs.stream()
                .map(job -> {
                    List<JobRun> latest = runs.latest(job.name(), RUNS_SHOWN);
                    return new JobStatus(job, next(job, latest), latest);
                })
                .toList();
    }

    /** The latest runs of all else: of verbs that somebody called, and of jobs of other processes. The latest comes first. */
    public List<JobRun> others() {
        Set<String> own = jobs.stream().map(Job::name).collect(Collectors.toSet());
        return runs.names().stream()
                .filter(name -> !own.contains(name))
                .flatMap(name -> runs.latest(name, RUNS_SHOWN).stream())
                .sorted(Comparator.comparing(JobRun::startedAt)
                        .thenComparing(JobRun::id)
                        .reversed())
                .limit(OTHERS_SHOWN)
                .toList();
    }

    /**
     * One run.
     *
     * @throws NotFound if there is no such run
     */
    public JobRun find(String run) {
        return runs.find(run).orElseThrow(() -> new NotFound("unknown-run", "There is no run " + run + "."));
    }

    /** What a run has said so far; empty if it ran on another node. */
    public Optional<String> log(JobRun run) {
        return launcher.log(run);
    }

    /**
     * Starts a job now, and returns when its process has begun.
     *
     * @throws NotFound if there is no such job
     * @throws InvalidInput if it is at work already, here or on another node
     */
    public JobRun start(String name) {
        Job job = jobs.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown-job", "There is no job " + name + " in the configuration."));
        return claim(job, JobRun.Origin.OPERATOR)
                .map(run -> launch(job, run))
                .orElseThrow(() -> new InvalidInput(
                        "job-running", "job", "Job " + name + " is at work already. Wait until it has ended."));
    }

    /** Starts what is due and nobody else does. To be called every few seconds. */
    public void startDue() {
        jobs.stream()
                .filter(this::isDue)
                .forEach(job -> claim(job, JobRun.Origin.SCHEDULE).ifPresent(run -> {
                    // Another node may have run it since it was looked whether it is due.
                    if (isDue(job)) {
                        launch(job, run);
                    } else {
                        runs.claim(job.name(), run.id(), Duration.ZERO);
                    }
                }));
    }

    private boolean isDue(Job job) {
        return next(job, runs.latest(job.name(), 1))
                .filter(next -> !next.isAfter(clock.instant()))
                .isPresent();
    }

    private Optional<Instant> next(Job job, List<JobRun> latest) {
        return job.schedule().next(latest.stream().findFirst().map(JobRun::startedAt), since);
    }

    private Optional<JobRun> claim(Job job, JobRun.Origin origin) {
        Instant now = clock.instant();
        JobRun run = new JobRun(
                RunIds.of(job.name(), now, random),
                job.name(),
                String.join(" ", job.command()),
                origin,
                launcher.node(),
                now,
                now,
                Optional.empty());
        return runs.claim(job.name(), run.id(), JobRun.PATIENCE) ? Optional.of(run) : Optional.empty();
    }

    private JobRun launch(Job job, JobRun run) {
        runs.save(run);
        try {
            launcher.launch(run, job.command(), exitCode -> ended(run, exitCode));
        } catch (RuntimeException failure) {
            ended(run, 1);
            throw failure;
        }
        return run;
    }

    /** Where the process could not say itself how it ended. */
    private void ended(JobRun run, int exitCode) {
        JobRun known = runs.find(run.id()).orElse(run);
        if (known.end().isEmpty()) {
            runs.save(known.ended(clock.instant(), exitCode));
            runs.claim(run.job(), run.id(), Duration.ZERO);
        }
    }
}
