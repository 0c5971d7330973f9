package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bigmooc.domain.fault.Unavailable;

/** Connects to the cluster with the policies of this program. */
final class Connecting {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration BEFORE_ASKING_ANOTHER_NODE = Duration.ofMillis(100);
    private static final Duration SCAN_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_RECONNECTION = Duration.ofMillis(200);
    private static final Duration LAST_RECONNECTION = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int NODES_ASKED = 2;
    private static final String SERIAL = "LOCAL_SERIAL";

    private final CassandraSettings settings;

    Connecting(CassandraSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens a session without a keyspace.
     *
     * @throws Unavailable if nobody answers in time, naming whom it asked
     */
    CqlSession open() {
        CompletableFuture<CqlSession> opening = builder().buildAsync().toCompletableFuture();
        try {
            return opening.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw unreachable(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException tooLong) {
            closeWhenOpen(opening);
            throw unreachable(tooLong);
        } catch (InterruptedException interrupted) {
            closeWhenOpen(opening);
            Thread.currentThread().interrupt();
            throw unreachable(interrupted);
        }
    }

    private static void closeWhenOpen(CompletableFuture<CqlSession> opening) {
        var unused = opening.thenCompose(CqlSession::closeAsync);
    }

    private Unavailable unreachable(Throwable cause) {
        return new Unavailable(
                "Cassandra at " + settings.whereTo() + " cannot be used: "
                        + Faults.of(cause, settings).sentence()
                        + " Check that it runs, and plugins.cassandra.contact-points and local-datacenter.",
                cause);
    }

    private CqlSessionBuilder builder() {
        ClassLoader loader = Connecting.class.getClassLoader();
        CqlSessionBuilder builder =
                CqlSession.builder().withClassLoader(loader).withConfigLoader(configuration(loader));
        settings.login().ifPresent(login -> builder.withAuthCredentials(login.username(), login.password()));
        if (settings.bundle().isPresent()) {
            return builder.withCloudSecureConnectBundle(settings.bundle().get());
        }
        return builder.addContactPoints(settings.contactPoints()).withLocalDatacenter(settings.datacenter());
    }

    private DriverConfigLoader configuration(ClassLoader loader) {
        ProgrammaticDriverConfigLoaderBuilder config = DriverConfigLoader.programmaticBuilder(loader)
                .withString(DefaultDriverOption.SESSION_NAME, "bigmooc")
                .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(settings.keyspace()))
                // Nothing is under way when a session is closed, so nothing is waited for.
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, settings.pageSize())
                .withBoolean(DefaultDriverOption.REQUEST_WARN_IF_SET_KEYSPACE, false)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, TO_CONNECT)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, TO_CONNECT)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, TO_CONNECT)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_AGREEMENT_TIMEOUT, settings.ddlTimeout())
                .withDuration(DefaultDriverOption.HEARTBEAT_INTERVAL, HEARTBEAT)
                .withDuration(DefaultDriverOption.HEARTBEAT_TIMEOUT, settings.requestTimeout())
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, FIRST_RECONNECTION)
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, LAST_RECONNECTION)
                // Tries once more, on another node, what is marked as idempotent: a node that fell away is not the
                // caller's affair.
                .withString(DefaultDriverOption.RETRY_POLICY_CLASS, "DefaultRetryPolicy");
        if (settings.tls()) {
            config.withString(DefaultDriverOption.SSL_ENGINE_FACTORY_CLASS, "DefaultSslEngineFactory")
                    .withBoolean(DefaultDriverOption.SSL_HOSTNAME_VALIDATION, true);
        }
        for (Profile profile : Profile.values()) {
            configure(profile, config.startProfile(profile.key())).endProfile();
        }
        return config.build();
    }

    private ProgrammaticDriverConfigLoaderBuilder configure(
            Profile profile, ProgrammaticDriverConfigLoaderBuilder config) {
        return switch (profile) {
            case READ ->
                reading(config, settings.requestTimeout())
                        // Costs a second read of the slowest few; a fixed delay is far above a healthy answer and far
                        // below the timeout.
                        .withString(
                                DefaultDriverOption.SPECULATIVE_EXECUTION_POLICY_CLASS,
                                "ConstantSpeculativeExecutionPolicy")
                        .withInt(DefaultDriverOption.SPECULATIVE_EXECUTION_MAX, NODES_ASKED)
                        .withDuration(DefaultDriverOption.SPECULATIVE_EXECUTION_DELAY, BEFORE_ASKING_ANOTHER_NODE);
            case SCAN -> reading(config, SCAN_TIMEOUT);
            case SERIAL_READ ->
                config.withDuration(DefaultDriverOption.REQUEST_TIMEOUT, settings.requestTimeout())
                        .withString(DefaultDriverOption.REQUEST_CONSISTENCY, SERIAL);
            case WRITE -> writing(config, settings.requestTimeout());
            case BULK -> writing(config, settings.bulkTimeout());
            case TRANSACTION ->
                writing(config, settings.requestTimeout())
                        .withString(DefaultDriverOption.REQUEST_SERIAL_CONSISTENCY, SERIAL);
            case DDL ->
                writing(config, settings.ddlTimeout())
                        .withString(DefaultDriverOption.REQUEST_SERIAL_CONSISTENCY, SERIAL);
        };
    }

    private ProgrammaticDriverConfigLoaderBuilder reading(
            ProgrammaticDriverConfigLoaderBuilder config, Duration timeout) {
        return config.withDuration(DefaultDriverOption.REQUEST_TIMEOUT, timeout)
                .withString(
                        DefaultDriverOption.REQUEST_CONSISTENCY,
                        settings.readConsistency().name());
    }

    private ProgrammaticDriverConfigLoaderBuilder writing(
            ProgrammaticDriverConfigLoaderBuilder config, Duration timeout) {
        return config.withDuration(DefaultDriverOption.REQUEST_TIMEOUT, timeout)
                .withString(
                        DefaultDriverOption.REQUEST_CONSISTENCY,
                        settings.writeConsistency().name());
    }
}
