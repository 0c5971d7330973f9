package org.bigmooc.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bigmooc.domain.job.FakeJobLauncher;
import org.bigmooc.domain.job.FakeJobRuns;
import org.bigmooc.domain.job.Job;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.domain.job.Schedule;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class TellingLauncherTest {

    private static final Duration INTERVAL = Duration.ofHours(24);

    private final TestClock clock = new TestClock();
    private final FakeJobLauncher processes = new FakeJobLauncher("node-1");
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final RunJobs jobs = new RunJobs(
            List.of(new Job("lists", List.of("score-all"), "every 24h", Schedule.every(INTERVAL))),
            new FakeJobRuns(clock),
            new TellingLauncher(processes, Path.of("data"), clock, told::add),
            clock,
            new Random(1));

    private String run() {
        jobs.startDue();
        return jobs.all().getFirst().runs().getFirst().id();
    }

    @Test
    void tellsWhenARunBeginsAndThatItIsDone() {
        String run = run();
        clock.advance(Duration.ofSeconds(72));
        processes.end(0);

        assertThat(told)
                .containsExactly(
                        "Run " + run + " has begun; what it says is in " + Path.of("data", "jobs", run) + ".",
                        "Run " + run + " is done after 0:01:12.");
    }

    @Test
    void tellsThatARunFailedWhichIsTriedAgainWhenItIsNextDue() {
        String failed = run();
        processes.end(1);

        assertThat(told.getLast())
                .startsWith("Run " + failed + " failed with exit code 1")
                .contains("tried again");

        jobs.startDue();
        assertThat(processes.launched()).hasSize(1);
        clock.advance(INTERVAL);
        jobs.startDue();
        assertThat(processes.launched()).hasSize(2);
    }

    @Test
    void tellsThatARunWasStopped() {
        String run = run();
        processes.end(143);

        assertThat(told.getLast()).isEqualTo("Run " + run + " was stopped after 0:00:00.");
    }
}
