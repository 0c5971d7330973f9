package org.bigmooc.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.job.JobRun.Origin;
import org.bigmooc.domain.job.JobRun.State;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class RunJobsTest {

    private static final Duration INTERVAL = Duration.ofHours(24);

    private final TestClock clock = new TestClock();
    private final FakeJobRuns runs = new FakeJobRuns(clock);
    private final FakeJobLauncher launcher = new FakeJobLauncher("node-1");
    private final RunJobs jobs = onNode(launcher);

    private RunJobs onNode(JobLauncher where) {
        List<Job> configured = List.of(
                new Job("scores", List.of("score-all", "--without-reasons"), "", Schedule.every(INTERVAL)),
                new Job("clean", List.of("prepare"), "", Schedule.never()));
        return new RunJobs(configured, runs, where, clock, new Random(1));
    }

    private void ran(String job, String id) {
        runs.save(
                new JobRun(id, job, job, Origin.COMMAND, "node-2", clock.instant(), clock.instant(), Optional.empty()));
        clock.advance(Duration.ofSeconds(1));
    }

    private State state(String job) {
        return runs.latest(job, 1).getFirst().state(clock.instant());
    }

    @Test
    void startWhatIsDueAndNothingElse() {
        jobs.startDue();
        jobs.startDue();

        assertThat(launcher.launched()).containsExactly("score-all --without-reasons");
        JobRun run = runs.latest("scores", 1).getFirst();
        assertThat(run.origin()).isEqualTo(Origin.SCHEDULE);
        assertThat(run.node()).isEqualTo("node-1");
        assertThat(state("scores")).isEqualTo(State.RUNNING);
        assertThat(runs.latest("clean", 1)).isEmpty();
    }

    @Test
    void startAJobAgainWhenItsIntervalHasPassed() {
        jobs.startDue();
        launcher.end(0);
        clock.advance(INTERVAL.minusSeconds(1));
        jobs.startDue();
        assertThat(launcher.launched()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        jobs.startDue();

        assertThat(launcher.launched()).hasSize(2);
    }

    @Test
    void runAJobOnOneNodeOnly() {
        FakeJobLauncher other = new FakeJobLauncher("node-2");
        RunJobs otherJobs = onNode(other);

        jobs.startDue();
        otherJobs.startDue();
        launcher.end(0);
        otherJobs.startDue();

        assertThat(launcher.launched()).hasSize(1);
        assertThat(other.launched()).isEmpty();
    }

    @Test
    void startAJobThatAnOperatorWantsUnlessItIsAtWork() {
        JobRun run = jobs.start("clean");

        assertThat(run.origin()).isEqualTo(Origin.OPERATOR);
        assertThat(launcher.launched()).containsExactly("prepare");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> jobs.start("clean"))
                .withMessageContaining("at work");

        launcher.end(0);
        jobs.start("clean");

        assertThat(launcher.launched()).hasSize(2);
    }

    @Test
    void knowOnlyJobsOfTheConfiguration() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> jobs.start("rm -rf"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> jobs.find("../../etc/passwd"));
    }

    @Test
    void tellHowAProcessEndedThatCouldNotSayItItself() {
        jobs.start("clean");

        launcher.end(137);

        assertThat(state("clean")).isEqualTo(State.FAILED);
    }

    @Test
    void believeWhatTheProcessSaidItself() {
        JobRun run = jobs.start("clean");
        runs.save(run.ended(clock.instant(), 130));

        launcher.end(1);

        assertThat(state("clean")).isEqualTo(State.STOPPED);
    }

    @Test
    void countARunAsLostThatGivesNoSignOfLife() {
        jobs.start("clean");

        clock.advance(JobRun.PATIENCE.plusSeconds(1));

        assertThat(state("clean")).isEqualTo(State.LOST);
        assertThat(jobs.start("clean").id())
                .isNotEqualTo(runs.latest("clean", 2).getLast().id());
    }

    @Test
    void tellThatNoProcessCouldBeStarted() {
        launcher.fail();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> jobs.start("clean"));

        assertThat(state("clean")).isEqualTo(State.FAILED);
    }

    @Test
    void showTheLatestRunsOfWhatIsNotConfigured() {
        ran("topics", "topics-1");
        ran("score-all", "score-all-1");
        ran("scores", "scores-1");
        ran("topics", "topics-2");

        assertThat(jobs.others()).extracting(JobRun::id).containsExactly("topics-2", "score-all-1", "topics-1");
    }

    @Test
    void showWhenAJobIsDueHowItWentAndWhatItSaid() {
        jobs.startDue();

        List<JobStatus> all = jobs.all();

        assertThat(all).extracting(status -> status.job().name()).containsExactly("scores", "clean");
        assertThat(all.getFirst().next()).contains(clock.instant().plus(INTERVAL));
        assertThat(all.getFirst().isRunning(clock.instant())).isTrue();
        assertThat(all.getLast().next()).isEmpty();
        JobRun run = jobs.find(all.getFirst().runs().getFirst().id());
        assertThat(jobs.log(run)).contains("log of <" + run.id() + ">");
    }
}
