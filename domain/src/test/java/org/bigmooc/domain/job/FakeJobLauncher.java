package org.bigmooc.domain.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.bigmooc.domain.fault.Unavailable;

/** Starts no process, but remembers what it should have started, and ends it when the test says so. */
public final class FakeJobLauncher implements JobLauncher {

    private final String node;
    private final List<String> launched = new CopyOnWriteArrayList<>();
    private volatile IntConsumer ended = exitCode -> {};
    private volatile boolean failing;

    /** Is this node. */
    public FakeJobLauncher(String node) {
        this.node = node;
    }

    @Override
    public void launch(JobRun run, List<String> command, IntConsumer whenEnded) {
        if (failing) {
            throw new Unavailable("No process can be started.");
        }
        launched.add(String.join(" ", command));
        ended = whenEnded;
    }

    @Override
    public Optional<String> log(JobRun run) {
        return run.node().equals(node) ? Optional.of("log of <" + run.id() + ">") : Optional.empty();
    }

    @Override
    public String node() {
        return node;
    }

    /** The commands that were started, in order. */
    public List<String> launched() {
        return List.copyOf(launched);
    }

    /** Has the process that was started last end with this exit code. */
    public void end(int exitCode) {
        ended.accept(exitCode);
    }

    /** From now on no process can be started. */
    public void fail() {
        failing = true;
    }
}
