package org.bigmooc.app.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bigmooc.domain.job.JobLauncher;
import org.bigmooc.domain.job.JobRun;

/** Tells people of each run when it begins and how it ended. */
public final class TellingLauncher implements JobLauncher {

    private final JobLauncher launcher;
    private final JobFolders folders;
    private final Clock clock;
    private final Consumer<String> people;

    /**
     * Tells of what this launcher starts.
     *
     * @param data the data folder, where runs leave what they say
     * @param people told one sentence at a time
     */
    public TellingLauncher(JobLauncher launcher, Path data, Clock clock, Consumer<String> people) {
        this.launcher = launcher;
        this.folders = new JobFolders(data);
        this.clock = clock;
        this.people = people;
    }

    @Override
    public void launch(JobRun run, List<String> command, IntConsumer ended) {
        launcher.launch(run, command, exitCode -> {
            people.accept(sentence(run.ended(clock.instant(), exitCode), exitCode));
            ended.accept(exitCode);
        });
        people.accept("Run " + run.id() + " has begun; what it says is in " + folders.of(run.id()) + ".");
    }

    private String sentence(JobRun run, int exitCode) {
        String which = "Run " + run.id();
        String after = " after " + text(run.duration()) + ".";
        return switch (run.state(clock.instant())) {
            case SUCCEEDED -> which + " is done" + after;
            case STOPPED -> which + " was stopped" + after;
            case FAILED, RUNNING, LOST ->
                which + " failed with exit code " + exitCode + after + " See " + folders.of(run.id())
                        + ". It is tried again when the job is next due.";
        };
    }

    private static String text(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    @Override
    public Optional<String> log(JobRun run) {
        return launcher.log(run);
    }

    @Override
    public String node() {
        return launcher.node();
    }
}
