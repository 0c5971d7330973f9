package org.bigmooc.cassandra;

import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePlugin;
import org.bigmooc.domain.plugin.StorePorts;

/**
 * Plugin {@code cassandra}: every store port on a Cassandra cluster, for any number of nodes of this program. Its settings are described in
 * {@code docs/configuration.md}.
 */
public final class CassandraPlugin implements StorePlugin {

    static final String NAME = "cassandra";

    /** Does nothing yet. */
    public CassandraPlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Several nodes may do so at the same moment: one migrates, the others wait for it.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if no contact point answers within fifteen seconds, or if the schema was written by a newer
     *     version of this program
     */
    @Override
    public StorePorts openStore(PluginContext context) {
        CassandraSettings settings = CassandraSettings.from(context);
        Database database = Database.open(settings, context.clock());
        try {
            return new CassandraStorePorts(database);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }
}
