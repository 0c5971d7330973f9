package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.StorePorts;

/** The plugin's ports on a folder, which can be closed and opened again. */
final class OpenPlugin implements AutoCloseable {

    private final Path folder;
    private StorePorts store;
    private LogPorts log;

    OpenPlugin(Path folder) {
        this.folder = folder;
        this.store = new SqlitePlugin().openStore(Samples.context(folder));
        this.log = new SqlitePlugin().openLog(Samples.context(folder));
    }

    StorePorts store() {
        return store;
    }

    LogPorts log() {
        return log;
    }

    OpenPlugin reopen() {
        close();
        store = new SqlitePlugin().openStore(Samples.context(folder));
        log = new SqlitePlugin().openLog(Samples.context(folder));
        return this;
    }

    @Override
    public void close() {
        log.close();
        store.close();
    }
}
