package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.catalogue.TopicStore;
import org.bigmooc.domain.catalogue.TopicStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTopicStoreIT extends TopicStoreContract {

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
    protected TopicStore topics() {
        return plugin.store().topics();
    }

    @Override
    protected TopicStore reopen() {
        return plugin.reopen().store().topics();
    }
}
