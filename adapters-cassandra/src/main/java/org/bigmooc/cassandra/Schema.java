package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the keyspace and brings its tables to the schema of this version, safely while other nodes do the same. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int USUAL_REPLICATION = 3;
    private static final Duration PATIENCE_WITH_NODES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final CqlSession session;
    private final CassandraSettings settings;
    private final Clock clock;

    Schema(CqlSession session, CassandraSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Applies what is missing, and goes on in the keyspace. Where nothing is missing nothing is changed, so that a node may run as a user who
     * may change no schema.
     *
     * @throws Unavailable if the schema was written by a newer version of this program
     */
    void migrate(Migrations migrations) {
        if (tableExists("schema_migration")) {
            use();
            if (requireKnown(version(), migrations) == migrations.newest()) {
                return;
            }
        }
        // Reading the whole schema again after each change takes longer than the change.
        session.setSchemaMetadataEnabled(false);
        awaitNodes();
        prepare();
        migrateAlone(migrations);
        // Meanwhile the driver may have met nodes that were not asked before.
        requireAgreement();
        session.setSchemaMetadataEnabled(true);
    }

    /** The driver asks those nodes whether they agree on a change that it has met so far, which at the start is one of them. */
    private void awaitNodes() {
        long deadline = System.nanoTime() + PATIENCE_WITH_NODES.toNanos();
        while (nodesOfDatacenter().anyMatch(node -> node.getState() == NodeState.UNKNOWN)
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void migrateAlone(Migrations migrations) {
        try (SchemaLease lease = SchemaLease.acquire(session, settings)) {
            for (int version = requireKnown(version(), migrations) + 1; version <= migrations.newest(); version++) {
                apply(version, migrations, lease);
            }
        }
    }

    private void apply(int version, Migrations migrations, SchemaLease lease) {
        LOG.info("Bringing keyspace {} to schema {}", settings.keyspace(), version);
        for (String statement : migrations.statements(version)) {
            lease.renew();
            change(statement);
        }
        ResultSet unused = onAnyNode(SimpleStatement.newInstance(
                        "INSERT INTO schema_migration (scope, version, applied_at) VALUES ('schema', ?, ?)",
                        version,
                        Instants.write(clock.instant()))
                .setExecutionProfileName(Profile.WRITE.key())
                .setIdempotent(true));
    }

    private static int requireKnown(int version, Migrations migrations) {
        if (version > migrations.newest()) {
            throw new Unavailable(
                    "The keyspace was written by a newer version of this program: its schema is " + version
                            + ", and this one knows schemas up to " + migrations.newest()
                            + ". It was left as it is; run the newer version, or use another keyspace.");
        }
        return version;
    }

    private int version() {
        Row row = onAnyNode(SimpleStatement.newInstance(
                                "SELECT max(version) AS version FROM schema_migration WHERE scope = 'schema'")
                        .setExecutionProfileName(Profile.READ.key())
                        .setIdempotent(true))
                .one();
        return row == null || row.isNull("version") ? 0 : row.getInt("version");
    }

    /** The keyspace and what the lease needs; these must come about without a lease. */
    private void prepare() {
        if (settings.bundle().isEmpty()) {
            change("CREATE KEYSPACE IF NOT EXISTS " + settings.keyspace() + " WITH replication = "
                    + "{'class': 'NetworkTopologyStrategy', '" + settings.datacenter() + "': " + replicationFactor()
                    + "}");
        }
        use();
        create("schema_lease", "scope text PRIMARY KEY, holder text");
        create("schema_migration", "scope text, version int, applied_at bigint, PRIMARY KEY (scope, version)");
    }

    /**
     * Two nodes that create the same table through different nodes of Cassandra at the same moment must mean the very same table: they give it
     * the same id, which Cassandra would otherwise draw.
     */
    private void create(String table, String columns) {
        UUID id = UUID.nameUUIDFromBytes((settings.keyspace() + "." + table).getBytes(StandardCharsets.UTF_8));
        String same = settings.bundle().isPresent() ? "" : " WITH id = " + id;
        change("CREATE TABLE IF NOT EXISTS " + table + " (" + columns + ")" + same);
    }

    /** Returns when all nodes know of the change; the driver itself waits for that only while it keeps the schema in memory. */
    private void change(String statement) {
        ResultSet unused = onAnyNode(SimpleStatement.newInstance(statement)
                .setExecutionProfileName(Profile.DDL.key())
                .setIdempotent(true));
        requireAgreement();
    }

    private void requireAgreement() {
        if (!session.checkSchemaAgreement()) {
            throw new Unavailable("The nodes of Cassandra do not agree on the schema within "
                    + settings.ddlTimeout().toSeconds()
                    + " s. Check that all of them see each other, then start again.");
        }
    }

    private void use() {
        ResultSet unused = onAnyNode(SimpleStatement.newInstance("USE " + settings.keyspace())
                .setExecutionProfileName(Profile.DDL.key())
                .setIdempotent(true));
    }

    private ResultSet onAnyNode(SimpleStatement statement) {
        return LateNodes.askedAgain(settings.ddlTimeout(), () -> session.execute(statement));
    }

    private boolean tableExists(String table) {
        return session.getMetadata()
                .getKeyspace(settings.keyspace())
                .flatMap(keyspace -> keyspace.getTable(table))
                .isPresent();
    }

    private int replicationFactor() {
        return settings.replicationFactor()
                .orElseGet(() ->
                        Math.min(USUAL_REPLICATION, (int) nodesOfDatacenter().count()));
    }

    private Stream<Node> nodesOfDatacenter() {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> settings.datacenter().equals(node.getDatacenter()));
    }
}
