package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bigmooc.testbed.CassandraCluster;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node of Cassandra for all tests of the module, started when the first of them asks; its files stay where a test failed. */
final class RealCassandra implements BeforeAllCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RealCassandra.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            server(context).failed.set(true);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Server resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    private static Server server(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> new Server(), Server.class);
    }

    /** The node, and a session of the tests' own. */
    static final class Server implements AutoCloseable {

        private static final Logger LOG = LoggerFactory.getLogger(Server.class);
        private static final Duration DDL_TIMEOUT = Duration.ofSeconds(20);

        private final CassandraCluster cluster;
        private final CqlSession session;
        private final AtomicBoolean failed = new AtomicBoolean();

        Server() {
            try {
                this.cluster = CassandraCluster.start(Files.createTempDirectory("bigmooc-cassandra"), 1);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            this.session = session(cluster);
        }

        static CqlSession session(CassandraCluster cluster) {
            return session(cluster.contactPoints().split(",", -1)[0]);
        }

        /** A session that begins with this node. */
        static CqlSession session(String contactPoint) {
            String[] first = contactPoint.split(":", -1);
            return CqlSession.builder()
                    .addContactPoint(new java.net.InetSocketAddress(first[0], Integer.parseInt(first[1])))
                    .withLocalDatacenter(CassandraCluster.DATACENTER)
                    .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, DDL_TIMEOUT)
                            .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                            .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                            .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                            .build())
                    .build();
        }

        CassandraCluster cluster() {
            return cluster;
        }

        CqlSession session() {
            return session;
        }

        /** Leaves no row in the tables of a keyspace, if there is such a keyspace; empty tables are left alone, for truncation is slow. */
        void empty(String keyspace) {
            session
                    .execute("SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?", keyspace)
                    .map(row -> keyspace + "." + row.getString("table_name"))
                    .all()
                    .stream()
                    .filter(table -> !table.contains(".schema_"))
                    .filter(table -> session.execute("SELECT * FROM " + table + " LIMIT 1")
                                    .one()
                            != null)
                    .forEach(table -> session.execute("TRUNCATE " + table));
        }

        @Override
        public void close() {
            session.close();
            if (failed.get()) {
                cluster.stop();
                LOG.warn("A test failed; Cassandra's files and logs were left in {}", cluster.folder());
            } else {
                cluster.close();
            }
        }
    }
}
