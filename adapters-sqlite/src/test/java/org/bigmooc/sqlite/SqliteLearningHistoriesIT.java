package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistoriesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLearningHistoriesIT extends LearningHistoriesContract {

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
    protected LearningHistories histories() {
        return plugin.store().histories();
    }

    @Override
    protected LearningHistories reopen() {
        return plugin.reopen().store().histories();
    }
}
