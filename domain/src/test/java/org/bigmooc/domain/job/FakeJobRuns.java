package org.bigmooc.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs of jobs in memory. Thread-safe. */
public final class FakeJobRuns implements JobRuns {

    private record Claim(String run, Instant until) {}

    private final InstantSource clock;
    private final Map<String, JobRun> runs = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();

    /** Goes by this clock. */
    public FakeJobRuns(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void save(JobRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized Optional<JobRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<JobRun> latest(String job, int limit) {
        Comparator<JobRun> byStart = Comparator.comparing(JobRun::startedAt);
        return runs.values().stream()
                .filter(run -> run.job().equals(job))
                .sorted(byStart.thenComparing(JobRun::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Set<String> names() {
        return runs.values().stream().map(JobRun::job).collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean claim(String job, String run, Duration lasting) {
        Claim held = claims.get(job);
        boolean free = held == null || held.run().equals(run) || !held.until().isAfter(clock.instant());
        if (free) {
            claims.put(job, new Claim(run, clock.instant().plus(lasting)));
        }
        return free;
    }
}
