package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.InteractionLogContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteInteractionLogIT extends InteractionLogContract {

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
    protected InteractionLog log() {
        return plugin.log().interactions();
    }

    @Override
    protected InteractionLog reopen() {
        return plugin.reopen().log().interactions();
    }
}
