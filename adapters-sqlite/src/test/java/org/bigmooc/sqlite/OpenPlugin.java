package org.bigmooc.sqlite;

import java.nio.file.Path;
import java.util.Map;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.testing.TestClock;

/** The plugin's ports on a folder, which can be closed and opened again. */
final class OpenPlugin implements AutoCloseable {

    private final Path folder;
    private final TestClock clock = new TestClock(Samples.NOW);
    private StorePorts store;
    private LogPorts log;

    OpenPlugin(Path folder) {
        this.folder = folder;
        this.store = new SqlitePlugin().openStore(context());
        this.log = new SqlitePlugin().openLog(context());
    }

    private PluginContext context() {
        return new PluginContext(folder, Map.of(), clock);
    }

    /** What the ports go by. */
    TestClock clock() {
        return clock;
    }

    StorePorts store() {
        return store;
    }

    LogPorts log() {
        return log;
    }

    OpenPlugin reopen() {
        close();
        store = new SqlitePlugin().openStore(context());
        log = new SqlitePlugin().openLog(context());
        return this;
    }

    @Override
    public void close() {
        log.close();
        store.close();
    }
}
