package org.bigmooc.spark.session;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.plugin.Plugin;
import org.jspecify.annotations.Nullable;

/** A session of Spark, begun when it is first needed. Used by one thread. */
public final class SparkConnection implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final String NATIVE = "pytorch-native-";
    private static final int MILLIS_TO_ANSWER = 5_000;

    private final SparkSettings settings;
    private @Nullable SparkSession session;
    private Duration start = Duration.ZERO;

    /** Connects to nothing yet. */
    public SparkConnection(SparkSettings settings) {
        this.settings = settings;
    }

    /**
     * The session.
     *
     * @throws Unavailable if the master cannot be reached
     */
    public SparkSession session() {
        if (session == null) {
            long begin = System.nanoTime();
            settings.standaloneMaster().ifPresent(SparkConnection::requireAnswer);
            session = explained("Spark cannot be started on " + settings.master(), this::begin);
            start = Duration.ofNanos(System.nanoTime() - begin);
        }
        return session;
    }

    /** Whether the work is done in this process. */
    public boolean isLocal() {
        return settings.isLocal();
    }

    /** How long the session took to begin; zero before it did. */
    public Duration start() {
        return start;
    }

    /** Spark itself would try for a minute and say less. */
    private static void requireAnswer(InetSocketAddress master) {
        try (Socket socket = new Socket()) {
            socket.connect(master, MILLIS_TO_ANSWER);
        } catch (IOException | IllegalArgumentException away) {
            throw new Unavailable(
                    "No Spark master answers at " + master.getHostString() + ":" + master.getPort() + ": "
                            + away.getMessage() + ". Start it, or correct plugins.spark.master.",
                    away);
        }
    }

    private SparkSession begin() {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("bigmooc")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.log.structuredLogging.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                // What is brought is for all of this session's work, streams too, which run in copies of the session.
                .config("spark.sql.artifact.isolation.enabled", "false")
                // How far trainings are comes with the heartbeats of executors.
                .config("spark.executor.heartbeatInterval", "3s")
                // Executors come one by one; who wants several at once looks again for a minute.
                .config("spark.scheduler.barrier.maxConcurrentTasksCheck.interval", "3s")
                .config("spark.scheduler.barrier.maxConcurrentTasksCheck.maxFailures", "20")
                .config("spark.local.dir", settings.scratch().toString())
                .config(
                        "spark.sql.warehouse.dir",
                        settings.scratch().resolve("warehouse").toUri().toString());
        if (settings.isLocal()) {
            builder.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors());
        } else {
            builder.config("spark.jars", ownJars());
        }
        settings.properties().forEach(builder::config);
        return builder.master(settings.master()).getOrCreate();
    }

    /** What executors lack: this module and the domain. */
    private static String ownJars() {
        return Stream.of(SparkConnection.class, DatasetSource.class)
                .map(SparkConnection::jar)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(","));
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Does work on Spark; ends its jobs soon after {@code cancelled} says so.
     *
     * @param what as the beginning of a sentence on its failure, such as {@code The data set cannot be prepared}
     * @throws WorkInterrupted if it was cancelled
     * @throws Unavailable if Spark or what it reads or writes failed
     */
    public <T> T work(String what, BooleanSupplier cancelled, Callable<T> work) {
        SparkSession current = session();
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("spark-cancel").factory())) {
            ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(
                    () -> {
                        if (cancelled.getAsBoolean()) {
                            current.sparkContext().cancelAllJobs();
                        }
                    },
                    MILLIS_BETWEEN_LOOKS,
                    MILLIS_BETWEEN_LOOKS,
                    TimeUnit.MILLISECONDS);
            try {
                return explained(what, work);
            } catch (Unavailable failure) {
                if (cancelled.getAsBoolean()) {
                    throw new WorkInterrupted("Stopped. Nothing was kept; start it again to begin anew.");
                }
                throw failure;
            } finally {
                watch.shutdownNow();
            }
        }
    }

    /**
     * Sends plugins to the executors, with everything in their folders but PyTorch, which only training needs.
     *
     * @throws Unavailable if the session cannot begin
     */
    public void bring(String... plugins) {
        bring(jar -> !jar.startsWith(NATIVE), plugins);
    }

    /**
     * The same with PyTorch.
     *
     * @throws Unavailable if the session cannot begin
     */
    public void bringToTrain(String... plugins) {
        bring(jar -> true, plugins);
    }

    private void bring(Predicate<String> wanted, String... plugins) {
        if (settings.isLocal()) {
            return;
        }
        List<String> names = List.of(plugins);
        ServiceLoader.load(Plugin.class).stream()
                .filter(provider -> names.contains(provider.get().name()))
                .map(provider -> folder(provider.type()))
                .distinct()
                .flatMap(folder -> jars(folder, wanted))
                .forEach(jar -> session().sparkContext().addJar(jar));
    }

    /**
     * Sends the jars in which these classes are to the executors, which may be of a Spark without them.
     *
     * @throws Unavailable if the session cannot begin
     */
    public void bringJarsOf(Class<?>... types) {
        if (!settings.isLocal()) {
            Stream.of(types)
                    .map(SparkConnection::jar)
                    .forEach(jar -> session().sparkContext().addJar(jar.toString()));
        }
    }

    private static Path folder(Class<?> plugin) {
        return Objects.requireNonNull(jar(plugin).getParent());
    }

    private static Stream<String> jars(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .map(Path::toString)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new Unavailable(
                    "The plugins in " + folder + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private static <T> T explained(String what, Callable<T> work) {
        try {
            return work.call();
        } catch (BigMoocException | WorkInterrupted known) {
            throw known;
        } catch (Exception failure) {
            throw causes(failure)
                    .filter(BigMoocException.class::isInstance)
                    .map(BigMoocException.class::cast)
                    .findFirst()
                    .orElseGet(() -> new Unavailable(what + ": " + reason(failure), failure));
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause).takeWhile(Objects::nonNull);
    }

    /** The first line of what lies at the bottom: Spark wraps it in several layers, each with its own stack in its message. */
    private static String reason(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        String message = Optional.ofNullable(root.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .orElse("");
        String kind = root.getClass().getSimpleName();
        return message.isBlank() ? kind + "." : String.format(Locale.ROOT, "%s (%s).", message, kind);
    }

    @Override
    public void close() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }
}
