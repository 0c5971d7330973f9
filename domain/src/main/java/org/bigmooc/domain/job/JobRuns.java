package org.bigmooc.domain.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps which jobs were run, and which run has the right to do a job now. Shared by all nodes; thread-safe. */
public interface JobRuns extends JobClaims {

    /** Keeps a run as it is now, in the place of what was known of it. */
    void save(JobRun run);

    /** The run of this id. */
    Optional<JobRun> find(String id);

    /** The latest runs of a job, the latest first, at most so many. */
    List<JobRun> latest(String job, int limit);

    /** The names of all jobs that ever ran. */
    Set<String> names();
}
