package org.bigmooc.testbed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on 127.0.0.1: a master and workers, each a process of its own, whose executors are processes too. It holds
 * Spark alone: an application brings its own classes. Workers are numbered from 0. Not thread-safe.
 */
public final class SparkCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CLUSTER_FILE = "cluster.properties";
    private static final String NOT_SPARKS_OWN = "adapters-spark-";
    private static final String MASTER_READY = "New state: ALIVE";
    private static final String WORKER_READY = "Successfully registered with master";

    /**
     * How it is run.
     *
     * @param port of the master; 0 takes a free one
     * @param coresPerWorker how many tasks a worker does at a time
     * @param memoryPerWorker in mebibytes, shared by its executors
     */
    public record Options(int port, ServerProcess.Life life, int coresPerWorker, int memoryPerWorker) {

        /** On a free port, ending with this program. */
        public static final Options FOR_TESTS = new Options(0, ServerProcess.Life.WITH_STARTER, 1, 1024);
    }

    private final Path folder;
    private final ServerProcess.Life life;
    private final int port;
    private final int workers;
    private final int coresPerWorker;
    private final int memoryPerWorker;

    private SparkCluster(Path folder, ServerProcess.Life life) {
        Properties known = PropertiesFile.read(folder.resolve(CLUSTER_FILE));
        this.folder = folder;
        this.life = life;
        this.port = Integer.parseInt(known.getProperty("port"));
        this.workers = Integer.parseInt(known.getProperty("workers"));
        this.coresPerWorker = Integer.parseInt(known.getProperty("cores-per-worker"));
        this.memoryPerWorker = Integer.parseInt(known.getProperty("memory-per-worker"));
    }

    /**
     * Starts a master and workers; where the folder holds some that were stopped, those. Returns when every worker is registered.
     *
     * @throws TestbedException if one does not start, naming its log
     */
    public static SparkCluster start(Path folder, int workers, Options options) {
        Path absolute = folder.toAbsolutePath();
        if (Files.notExists(absolute.resolve(CLUSTER_FILE))) {
            lay(absolute, workers, options);
        }
        SparkCluster cluster = new SparkCluster(absolute, options.life());
        cluster.linkJars();
        cluster.startMaster();
        IntStream.range(0, cluster.workers).forEach(cluster::startWorker);
        IntStream.range(0, cluster.workers).forEach(worker -> awaitReady(cluster.workerFolder(worker), WORKER_READY));
        return cluster;
    }

    /** The cluster in this folder, whether it runs or not. */
    public static Optional<SparkCluster> find(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return Files.exists(absolute.resolve(CLUSTER_FILE))
                ? Optional.of(new SparkCluster(absolute, ServerProcess.Life.OF_ITS_OWN))
                : Optional.empty();
    }

    private static void lay(Path folder, int workers, Options options) {
        Properties known = new Properties();
        known.setProperty("port", Integer.toString(options.port() == 0 ? Ports.free() : options.port()));
        known.setProperty("workers", Integer.toString(workers));
        known.setProperty("cores-per-worker", Integer.toString(options.coresPerWorker()));
        known.setProperty("memory-per-worker", Integer.toString(options.memoryPerWorker()));
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new TestbedException(folder + " cannot be created.", failure);
        }
        PropertiesFile.write(folder.resolve(CLUSTER_FILE), known);
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** Executors run on what lies in {@code jars/} of Spark's home. */
    private void linkJars() {
        Path jars = home().resolve("jars");
        try {
            delete(home());
            Files.createDirectories(jars);
            try (Stream<Path> all = Files.list(Home.plugin("spark"))) {
                for (Path jar : all.toList()) {
                    String name = jar.getFileName().toString();
                    if (!name.startsWith(NOT_SPARKS_OWN)) {
                        Files.createSymbolicLink(jars.resolve(name), jar);
                    }
                }
            }
        } catch (IOException failure) {
            throw new TestbedException(jars + " cannot be filled.", failure);
        }
    }

    private void startMaster() {
        start(
                masterFolder(),
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", Integer.toString(port), "--webui-port", "0"));
        awaitReady(masterFolder(), MASTER_READY);
    }

    private void startWorker(int worker) {
        start(
                workerFolder(worker),
                "org.apache.spark.deploy.worker.Worker",
                List.of(
                        "--host",
                        "127.0.0.1",
                        "--webui-port",
                        "0",
                        "--cores",
                        Integer.toString(coresPerWorker),
                        "--memory",
                        memoryPerWorker + "m",
                        "--work-dir",
                        workerFolder(worker).resolve("work").toString(),
                        master()));
    }

    private void start(Path place, String main, List<String> arguments) {
        if (ServerProcess.find(place).isPresent()) {
            return;
        }
        try {
            Files.deleteIfExists(place.resolve("server.log"));
        } catch (IOException failure) {
            throw new TestbedException(place + " cannot be written.", failure);
        }
        List<String> flags = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
        Map<String, String> environment = Map.of(
                "SPARK_HOME",
                home().toString(),
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_SCALA_VERSION",
                "2.13",
                "JAVA_HOME",
                System.getProperty("java.home"));
        ServerProcess.start(
                new ServerCommand(
                        ServerCommand.runningJava(),
                        flags,
                        home().resolve("jars") + "/*",
                        main,
                        arguments,
                        environment),
                place,
                life);
    }

    private static void awaitReady(Path place, String sign) {
        ServerProcess process = ServerProcess.find(place)
                .orElseThrow(() -> new TestbedException("The server in " + place + " ended at once. See its log."));
        process.awaitReady(() -> read(process.log()).contains(sign), PATIENCE);
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new TestbedException(log + " cannot be read.", failure);
        }
    }

    private Path masterFolder() {
        return folder.resolve("master");
    }

    private Path workerFolder(int worker) {
        return folder.resolve("worker-" + (worker + 1));
    }

    private Stream<Path> places() {
        return Stream.concat(IntStream.range(0, workers).mapToObj(this::workerFolder), Stream.of(masterFolder()));
    }

    /** What applications connect to. */
    public String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** How many workers there are, running or not. */
    public int size() {
        return workers;
    }

    /** Whether a worker's process runs. */
    public boolean isAlive(int worker) {
        return ServerProcess.find(workerFolder(worker)).isPresent();
    }

    /** The processes of a worker's executors, as far as they run. */
    public List<ProcessHandle> executors(int worker) {
        List<ProcessHandle> executors = new ArrayList<>();
        ServerProcess.find(workerFolder(worker))
                .flatMap(process -> ProcessHandle.of(process.pid()))
                .ifPresent(handle -> handle.children().forEach(executors::add));
        return executors;
    }

    /** Stops everything; it can be started again. */
    public void stop() {
        places().flatMap(place -> ServerProcess.find(place).stream()).forEach(ServerProcess::stop);
    }

    /** Kills everything and deletes the folder. */
    @Override
    public void close() {
        IntStream.range(0, workers).forEach(worker -> executors(worker).forEach(ProcessHandle::destroyForcibly));
        places().flatMap(place -> ServerProcess.find(place).stream()).forEach(ServerProcess::kill);
        try {
            delete(folder);
        } catch (IOException failure) {
            throw new TestbedException(folder + " cannot be deleted.", failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
