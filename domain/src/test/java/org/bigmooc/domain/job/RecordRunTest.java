package org.bigmooc.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.bigmooc.domain.job.JobRun.Origin;
import org.bigmooc.domain.job.JobRun.State;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class RecordRunTest {

    private final TestClock clock = new TestClock();
    private final FakeJobRuns runs = new FakeJobRuns(clock);

    private RecordRun begin(Optional<String> started) {
        return RecordRun.begin(runs, clock, new Random(1), started, "prepare", "prepare --from x", "node-1");
    }

    private JobRun latest() {
        return runs.latest("prepare", 1).getFirst();
    }

    @Test
    void recordsWhatSomebodyCalled() {
        RecordRun recording = begin(Optional.empty());

        assertThat(latest().id()).isEqualTo(recording.id()).startsWith("prepare-");
        assertThat(latest().origin()).isEqualTo(Origin.COMMAND);
        assertThat(latest().command()).isEqualTo("prepare --from x");
        assertThat(latest().state(clock.instant())).isEqualTo(State.RUNNING);
    }

    @Test
    void staysAtWorkAsLongAsItSaysSo() {
        RecordRun recording = begin(Optional.empty());
        clock.advance(JobRun.PATIENCE);
        recording.stillAtWork();
        clock.advance(JobRun.PATIENCE);

        assertThat(latest().state(clock.instant())).isEqualTo(State.RUNNING);
        assertThat(latest().duration()).isEqualTo(JobRun.PATIENCE);

        clock.advance(Duration.ofSeconds(1));
        assertThat(latest().state(clock.instant())).isEqualTo(State.LOST);
    }

    @Test
    void endsOnce() {
        RecordRun recording = begin(Optional.empty());
        clock.advance(Duration.ofSeconds(5));

        recording.ended(0);
        recording.stillAtWork();
        recording.ended(1);

        assertThat(latest().state(clock.instant())).isEqualTo(State.SUCCEEDED);
        assertThat(latest().duration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(runs.claim("prepare", "another", JobRun.PATIENCE)).isTrue();
    }

    @Test
    void goesOnWithTheRunThatANodeStarted() {
        JobRun started = new JobRun(
                "nightly-1",
                "nightly",
                "prepare",
                Origin.SCHEDULE,
                "node-2",
                clock.instant(),
                clock.instant(),
                Optional.empty());
        runs.save(started);

        begin(Optional.of("nightly-1")).ended(1);

        assertThat(runs.find("nightly-1").orElseThrow().state(clock.instant())).isEqualTo(State.FAILED);
        assertThat(runs.latest("prepare", 1)).isEmpty();
    }
}
