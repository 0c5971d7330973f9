package org.bigmooc.domain.job;

import java.time.Duration;
import org.bigmooc.domain.testing.TestClock;

class FakeJobRunsTest extends JobRunsContract {

    private final TestClock clock = new TestClock();
    private final FakeJobRuns fake = new FakeJobRuns(clock);

    @Override
    protected JobRuns runs() {
        return fake;
    }

    @Override
    protected JobRuns reopen() {
        return fake;
    }

    @Override
    protected void letPass(Duration time) {
        clock.advance(time);
    }
}
