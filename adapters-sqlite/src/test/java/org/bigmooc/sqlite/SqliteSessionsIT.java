package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.learner.Sessions;
import org.bigmooc.domain.learner.SessionsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSessionsIT extends SessionsContract {

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
    protected Sessions sessions() {
        return plugin.store().sessions();
    }

    @Override
    protected Sessions reopen() {
        return plugin.reopen().store().sessions();
    }
}
