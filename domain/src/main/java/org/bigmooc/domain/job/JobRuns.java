package org.bigmooc.domain.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps which jobs were run, and which run has the right to do a job now. Shared by all nodes; thread-safe. */
public interface JobRuns {

    /** Keeps a run as it is now, in the place of what was known of it. */
    void save(JobRun run);

    /** The run of this id. */
    Optional<JobRun> find(String id);

    /** The latest runs of a job, the latest first, at most so many. */
    List<JobRun> latest(String job, int limit);

    /**
     * Gives a run the right to do a job from now on for so long, unless another run has it; a run that has it may prolong it. With a
     * duration of zero it ends.
     *
     * @return whether the run has it
     */
    boolean claim(String job, String run, Duration lasting);
}
