package org.bigmooc.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import org.bigmooc.domain.job.JobRuns;
import org.bigmooc.domain.job.JobRunsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteJobRunsIT extends JobRunsContract {

    private OpenPlugin plugin;

    @BeforeEach
    void open(@TempDir Path folder) {
        plugin = new OpenPlugin(folder);
    }

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected JobRuns runs() {
        return plugin.store().jobs();
    }

    @Override
    protected JobRuns reopen() {
        return plugin.reopen().store().jobs();
    }

    @Override
    protected void letPass(Duration time) {
        plugin.clock().advance(time);
    }
}
