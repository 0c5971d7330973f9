package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.access.ApiKeys;
import org.bigmooc.domain.access.ApiKeysContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteApiKeysIT extends ApiKeysContract {

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
    protected ApiKeys keys() {
        return plugin.store().apiKeys();
    }

    @Override
    protected ApiKeys reopen() {
        return plugin.reopen().store().apiKeys();
    }
}
