package org.bigmooc.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a job.
 *
 * @param id names it, and the folder of its log
 * @param job what was run: the name of a configured job, or the verb that somebody called
 * @param command what was called
 * @param node the machine that it runs on
 * @param seenAt when it was last known to be at work
 * @param end how it ended; empty until then
 */
public record JobRun(
        String id,
        String job,
        String command,
        Origin origin,
        String node,
        Instant startedAt,
        Instant seenAt,
        Optional<End> end) {

    /** Without a sign of life for so long, a run counts as lost. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Who started it. */
    public enum Origin {
        COMMAND,
        SCHEDULE,
        OPERATOR
    }

    /** How it goes. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED,
        STOPPED,
        LOST
    }

    /**
     * How it ended.
     *
     * @param exitCode of the process, as the command line has them
     */
    public record End(Instant at, int exitCode) {}

    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    /** How it goes, as far as is known at this moment. */
    public State state(Instant now) {
        return end.map(JobRun::ended).orElse(seenAt.plus(PATIENCE).isBefore(now) ? State.LOST : State.RUNNING);
    }

    private static State ended(End end) {
        return switch (end.exitCode()) {
            case 0 -> State.SUCCEEDED;
            case INTERRUPTED, TERMINATED -> State.STOPPED;
            default -> State.FAILED;
        };
    }

    /** How long it took, or has taken until it was last seen. */
    public Duration duration() {
        return Duration.between(startedAt, end.map(End::at).orElse(seenAt));
    }

    /** The same, at work at this moment. */
    public JobRun seen(Instant now) {
        return new JobRun(id, job, command, origin, node, startedAt, now, end);
    }

    /** The same, ended at this moment. */
    public JobRun ended(Instant now, int exitCode) {
        return new JobRun(id, job, command, origin, node, startedAt, now, Optional.of(new End(now, exitCode)));
    }
}
