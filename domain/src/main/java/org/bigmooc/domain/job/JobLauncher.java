package org.bigmooc.domain.job;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Runs commands in processes of their own on this machine, which may go on when this process ends. */
public interface JobLauncher {

    /**
     * Starts a command for a run.
     *
     * @param ended told the exit code, once
     * @throws org.bigmooc.domain.fault.Unavailable if no process can be started
     */
    void launch(JobRun run, List<String> command, IntConsumer ended);

    /** What a run has said so far, at most the last 256 KiB; empty if it ran on another machine. */
    Optional<String> log(JobRun run);

    /** The name of this machine. */
    String node();
}
