package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.learner.LearnersContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLearnersIT extends LearnersContract {

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
    protected Learners learners() {
        return plugin.store().learners();
    }

    @Override
    protected Learners reopen() {
        return plugin.reopen().store().learners();
    }
}
