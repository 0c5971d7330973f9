package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * What an operator may set under {@code plugins.cassandra}.
 *
 * @param contactPoints {@code contact-points}: nodes to ask first, {@code host} or {@code host:port}, separated by commas; required without a
 *     cloud bundle
 * @param datacenter {@code local-datacenter}, datacenter1: where requests go
 * @param keyspace {@code keyspace}, bigmooc: created where it does not exist
 * @param replicationFactor {@code replication-factor}, by default 3 or the number of nodes if that is less: copies of each row in the local
 *     data centre, for a keyspace that is created
 * @param readConsistency {@code read-consistency}, LOCAL_QUORUM
 * @param writeConsistency {@code write-consistency}, LOCAL_QUORUM
 * @param requestTimeout {@code request-timeout-ms}, 2000
 * @param ddlTimeout {@code ddl-timeout-ms}, 20000: for each change of the schema
 * @param login {@code username} and {@code password}
 * @param tls {@code tls}, false: whether connections are encrypted, checked against the JVM's trust store
 * @param bundle {@code secure-connect-bundle}: the file that a cloud provider gives out, in place of contact points and data centre
 * @param recommendationTtl {@code recommendation-ttl-days}, 30: how long computed recommendations are kept
 * @param inFlight {@code in-flight}, 256: requests of writes of many rows that are under way at once
 * @param pageSize {@code page-size}, 2000: rows read at once from a long answer
 */
record CassandraSettings(
        List<InetSocketAddress> contactPoints,
        String datacenter,
        String keyspace,
        Optional<Integer> replicationFactor,
        DefaultConsistencyLevel readConsistency,
        DefaultConsistencyLevel writeConsistency,
        Duration requestTimeout,
        Duration ddlTimeout,
        Optional<Login> login,
        boolean tls,
        Optional<Path> bundle,
        Duration recommendationTtl,
        int inFlight,
        int pageSize) {

    /** Who this program is to Cassandra. Its password is never printed. */
    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    private static final int DEFAULT_PORT = 9042;
    private static final int BULK_PATIENCE = 5;

    private static final String CONTACT_POINTS = "contact-points";
    private static final String DATACENTER = "local-datacenter";
    private static final String KEYSPACE = "keyspace";
    private static final String REPLICATION = "replication-factor";
    private static final String READ = "read-consistency";
    private static final String WRITE = "write-consistency";
    private static final String REQUEST_TIMEOUT = "request-timeout-ms";
    private static final String DDL_TIMEOUT = "ddl-timeout-ms";
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";
    private static final String TLS = "tls";
    private static final String BUNDLE = "secure-connect-bundle";
    private static final String TTL = "recommendation-ttl-days";
    private static final String IN_FLIGHT = "in-flight";
    private static final String PAGE_SIZE = "page-size";

    private static final Set<String> KEYS = Set.of(
            CONTACT_POINTS,
            DATACENTER,
            KEYSPACE,
            REPLICATION,
            READ,
            WRITE,
            REQUEST_TIMEOUT,
            DDL_TIMEOUT,
            USERNAME,
            PASSWORD,
            TLS,
            BUNDLE,
            TTL,
            IN_FLIGHT,
            PAGE_SIZE);

    /**
     * Reads the settings, each with its default where it is not given.
     *
     * @throws InvalidInput naming the key that is unknown, missing or wrong
     */
    static CassandraSettings from(PluginContext context) {
        context.allow(CassandraPlugin.NAME, KEYS);
        SettingReader given = new SettingReader(context.settings());
        Optional<Path> bundle = given.text(BUNDLE).map(Path::of);
        return new CassandraSettings(
                contactPoints(given, bundle.isPresent()),
                given.text(DATACENTER).orElse("datacenter1"),
                given.matching(KEYSPACE, "bigmooc", "[a-z][a-z0-9_]{0,47}", "up to 48 of a-z, 0-9 and '_'"),
                given.text(REPLICATION).map(value -> given.number(REPLICATION, value, 100)),
                given.oneOf(READ, DefaultConsistencyLevel.LOCAL_QUORUM),
                given.oneOf(WRITE, DefaultConsistencyLevel.LOCAL_QUORUM),
                Duration.ofMillis(given.number(REQUEST_TIMEOUT, "2000", 600_000)),
                Duration.ofMillis(given.number(DDL_TIMEOUT, "20000", 600_000)),
                login(given),
                given.flag(TLS),
                bundle,
                Duration.ofDays(given.number(TTL, "30", 365)),
                given.number(IN_FLIGHT, "256", 10_000),
                given.number(PAGE_SIZE, "2000", 100_000));
    }

    private static List<InetSocketAddress> contactPoints(SettingReader given, boolean mayBeNone) {
        List<InetSocketAddress> points = given.addresses(CONTACT_POINTS, DEFAULT_PORT);
        if (points.isEmpty() && !mayBeNone) {
            throw given.wrong(CONTACT_POINTS, "names the nodes of Cassandra to ask first, as in 'db1:9042,db2:9042'");
        }
        return points;
    }

    private static Optional<Login> login(SettingReader given) {
        Optional<String> username = given.text(USERNAME);
        Optional<String> password = given.text(PASSWORD);
        if (username.isPresent() != password.isPresent()) {
            throw given.wrong(username.isPresent() ? PASSWORD : USERNAME, "is needed when the other of the two is set");
        }
        return username.map(name -> new Login(name, password.orElseThrow()));
    }

    /** For each of more changes than may be under way at once: the server is busy with the others. */
    Duration bulkTimeout() {
        return requestTimeout.multipliedBy(BULK_PATIENCE);
    }

    /** The nodes to ask first, as an operator wrote them. */
    String whereTo() {
        return bundle.map(Path::toString)
                .orElseGet(() -> String.join(
                        ", ",
                        contactPoints.stream()
                                .map(point -> point.getHostString() + ":" + point.getPort())
                                .toList()));
    }
}
