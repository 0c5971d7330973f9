package org.bigmooc.flatfile;

import java.nio.file.Path;
import java.util.Map;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.InteractionLogContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FlatFileLogIT extends InteractionLogContract {

    private OpenPlugin plugin;

    @BeforeEach
    void open(@TempDir Path folder) {
        plugin = new OpenPlugin(folder, Map.of());
    }

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected InteractionLog log() {
        return plugin.ports().interactions();
    }

    @Override
    protected InteractionLog reopen() {
        return plugin.reopen().interactions();
    }
}
