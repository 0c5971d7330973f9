package org.bigmooc.cassandra;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.testbed.CassandraCluster;

/** The plugin's ports on a keyspace, which can be closed and opened again. */
final class OpenStore implements AutoCloseable {

    static final String KEYSPACE = "contracts";

    private final PluginContext context;
    private StorePorts ports;

    private OpenStore(PluginContext context) {
        this.context = context;
        this.ports = new CassandraPlugin().openStore(context);
    }

    /** A store without a row in it. */
    static OpenStore empty(RealCassandra.Server server) {
        server.empty(KEYSPACE);
        return new OpenStore(context(server.cluster(), Map.of("keyspace", KEYSPACE)));
    }

    static PluginContext context(CassandraCluster cluster, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("contact-points", cluster.contactPoints()));
        all.putAll(settings);
        return new PluginContext(Path.of("no-folder-is-needed"), all, Clock.systemUTC());
    }

    StorePorts ports() {
        return ports;
    }

    OpenStore reopen() {
        close();
        ports = new CassandraPlugin().openStore(context);
        return this;
    }

    @Override
    public void close() {
        ports.close();
    }
}
