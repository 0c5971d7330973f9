package org.bigmooc.flatfile;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;

/** The plugin's ports on a folder, which can be closed and opened again. */
final class OpenPlugin implements AutoCloseable {

    private final PluginContext context;
    private LogPorts ports;

    OpenPlugin(Path folder, Map<String, String> settings) {
        context = new PluginContext(folder, settings, Clock.systemUTC());
        ports = new FlatFilePlugin().openLog(context);
    }

    LogPorts ports() {
        return ports;
    }

    LogPorts reopen() {
        close();
        ports = new FlatFilePlugin().openLog(context);
        return ports;
    }

    @Override
    public void close() {
        ports.close();
    }
}
