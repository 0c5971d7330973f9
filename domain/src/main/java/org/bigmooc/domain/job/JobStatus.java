package org.bigmooc.domain.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job with when it is due and how it went.
 *
 * @param next when it is run by itself; empty for never
 * @param runs the latest first
 */
public record JobStatus(Job job, Optional<Instant> next, List<JobRun> runs) {

    /** Whether it is at work at this moment. */
    public boolean isRunning(Instant now) {
        return runs.stream().anyMatch(run -> run.state(now) == JobRun.State.RUNNING);
    }
}
