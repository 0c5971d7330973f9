package org.bigmooc.sqlite;

import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePlugin;
import org.bigmooc.domain.plugin.StorePorts;

/**
 * Plugin {@code sqlite}: every store port, the interaction log and a feed within this process, in the one file {@code bigmooc.db} of the data
 * folder. Store and log of one folder share the database, whichever is opened first; several processes may use the file at the same time.
 *
 * <p>Settings, all optional whole numbers: {@code queue-capacity} (8192 changes may wait for the writer), {@code group-size} (1024 changes
 * share a transaction at most), {@code readers} (8 connections read at the same time), {@code busy-timeout-ms} (10000 milliseconds to wait for
 * another process, or for a free reader), {@code cache-mb} (64 megabytes of pages for the writer, as much again for the readers),
 * {@code retention-days} (handled interactions stay in the log for 90 days).
 */
public final class SqlitePlugin implements StorePlugin, LogPlugin {

    static final String NAME = "sqlite";

    /** Does nothing yet. */
    public SqlitePlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.bigmooc.domain.fault.Unavailable if {@code bigmooc.db} is no database of this program or of a newer version of it; the file
     *     is left as it is
     */
    @Override
    public StorePorts openStore(PluginContext context) {
        return new SqliteStorePorts(SharedDatabases.open(context));
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.bigmooc.domain.fault.Unavailable if {@code bigmooc.db} is no database of this program or of a newer version of it; the file
     *     is left as it is
     */
    @Override
    public LogPorts openLog(PluginContext context) {
        return new SqliteLogPorts(SharedDatabases.open(context));
    }
}
