package org.bigmooc.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Samples.START;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bigmooc.domain.job.JobRun.Origin;
import org.junit.jupiter.api.Test;

/** What every {@link JobRuns} does. */
public abstract class JobRunsContract {

    private static final Duration LONG = Duration.ofMinutes(10);

    /** The runs under test; none at the beginning of each test. */
    protected abstract JobRuns runs();

    /** Closes the runs and opens them again upon what they kept. */
    protected abstract JobRuns reopen();

    /** Has time pass where the runs go by a clock of the test; real time passes by itself. */
    protected void letPass(Duration time) {}

    private static JobRun run(String id, String job, int second) {
        Instant start = START.plusSeconds(second);
        return new JobRun(id, job, job + " --x 'y'", Origin.SCHEDULE, "node'1", start, start, Optional.empty());
    }

    @Test
    void knowNoRunAtFirst() {
        assertThat(runs().find("a")).isEmpty();
        assertThat(runs().latest("scores", 5)).isEmpty();
        assertThat(runs().names()).isEmpty();
    }

    @Test
    void keepARunAsItWasSavedLast() {
        JobRun run = run("a", "scores", 1);
        runs().save(run);
        assertThat(runs().find("a")).contains(run);

        JobRun ended = run.seen(START.plusSeconds(5)).ended(START.plusSeconds(9), 3);
        runs().save(ended);

        assertThat(runs().find("a")).contains(ended);
        assertThat(runs().latest("scores", 5)).containsExactly(ended);
    }

    @Test
    void listTheLatestRunsOfAJob() {
        runs().save(run("b", "scores", 2));
        runs().save(run("a", "scores", 1));
        runs().save(run("d", "scores", 3));
        runs().save(run("c", "scores", 3));
        runs().save(run("e", "topics", 4));

        assertThat(runs().latest("scores", 3)).extracting(JobRun::id).containsExactly("d", "c", "b");
        assertThat(runs().names()).containsExactlyInAnyOrder("scores", "topics");
    }

    @Test
    void giveAJobToOneRunAtATime() {
        assertThat(runs().claim("scores", "a", LONG)).isTrue();

        assertThat(runs().claim("scores", "b", LONG)).isFalse();
        assertThat(runs().claim("scores", "a", LONG)).isTrue();
        assertThat(runs().claim("topics", "b", LONG)).isTrue();
    }

    @Test
    void giveAJobToAnotherRunOnceTheFirstHasLetGo() {
        runs().claim("scores", "a", LONG);

        assertThat(runs().claim("scores", "a", Duration.ZERO)).isTrue();

        assertThat(runs().claim("scores", "b", LONG)).isTrue();
        assertThat(runs().claim("scores", "a", Duration.ZERO)).isFalse();
        assertThat(runs().claim("scores", "a", LONG)).isFalse();
    }

    @Test
    void giveAJobToAnotherRunOnceTheFirstHasNotProlongedItsClaim() {
        runs().claim("scores", "a", Duration.ofSeconds(1));

        letPass(Duration.ofSeconds(1));

        eventually(() -> assertThat(runs().claim("scores", "b", LONG)).isTrue());
    }

    @Test
    void areThereAfterReopening() {
        runs().save(run("a", "scores", 1));
        runs().claim("scores", "a", LONG);

        JobRuns reopened = reopen();

        assertThat(reopened.find("a")).isPresent();
        assertThat(reopened.claim("scores", "b", LONG)).isFalse();
    }
}
