package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.training.StreamedLearning;
import org.bigmooc.domain.training.StreamedLearningContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStreamedLearningIT extends StreamedLearningContract {

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
    protected StreamedLearning learning() {
        return plugin.store().streamedLearning();
    }

    @Override
    protected StreamedLearning reopen() {
        return plugin.reopen().store().streamedLearning();
    }
}
