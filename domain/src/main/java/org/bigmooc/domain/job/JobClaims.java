package org.bigmooc.domain.job;

import java.time.Duration;

/** Gives the right to do a job to one run at a time. Shared by all nodes; thread-safe. */
public interface JobClaims {

    /**
     * Gives a run the right to do a job from now on for so long, unless another run has it; a run that has it may prolong it. With a
     * duration of zero it ends.
     *
     * @return whether the run has it
     */
    boolean claim(String job, String run, Duration lasting);
}
