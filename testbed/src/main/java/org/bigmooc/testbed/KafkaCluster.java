package org.bigmooc.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kafka 4 brokers on 127.0.0.1, each a process of its own and a controller too. With three brokers, a topic has three replicas, two of which
 * must confirm a record. Brokers are numbered from 0. Not thread-safe.
 */
public final class KafkaCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CLUSTER_FILE = "cluster.properties";
    private static final int MOST_REPLICAS = 3;

    /**
     * How brokers are run.
     *
     * @param port of the first broker, the others follow; 0 takes free ones
     * @param overrides what to set otherwise in the brokers' {@code server.properties}
     */
    public record Options(int port, ServerProcess.Life life, Map<String, String> overrides) {

        /** On free ports, ending with this program. */
        public static final Options FOR_TESTS = new Options(0, ServerProcess.Life.WITH_STARTER, Map.of());

        /** Copies the overrides. */
        public Options {
            overrides = Map.copyOf(overrides);
        }
    }

    private final Path folder;
    private final ServerProcess.Life life;
    private final List<KafkaBroker> brokers;

    private KafkaCluster(Path folder, Options options) {
        this.folder = folder;
        this.life = options.life();
        this.brokers = brokers(folder, options);
    }

    /** Starts brokers in an empty folder; returns when every one serves. */
    public static KafkaCluster start(Path folder, int brokers) {
        return start(folder, brokers, Options.FOR_TESTS);
    }

    /**
     * Starts brokers; where the folder holds some that were stopped, those with their data, their number and their ports.
     *
     * @throws TestbedException if a broker does not start, naming its log
     */
    public static KafkaCluster start(Path folder, int brokers, Options options) {
        Path file = folder.resolve(CLUSTER_FILE);
        if (Files.notExists(file)) {
            lay(file, brokers, options);
        }
        KafkaCluster cluster = new KafkaCluster(folder, options);
        cluster.startAll();
        return cluster;
    }

    /** The brokers in this folder, whether they run or not. */
    public static Optional<KafkaCluster> find(Path folder) {
        Options found = new Options(0, ServerProcess.Life.OF_ITS_OWN, Map.of());
        return Files.exists(folder.resolve(CLUSTER_FILE))
                ? Optional.of(new KafkaCluster(folder, found))
                : Optional.empty();
    }

    private static void lay(Path file, int brokers, Options options) {
        Properties properties = new Properties();
        properties.setProperty("brokers", Integer.toString(brokers));
        for (int i = 0; i < brokers; i++) {
            properties.setProperty(
                    "port." + i, Integer.toString(options.port() == 0 ? Ports.free() : options.port() + i));
            properties.setProperty("controller." + i, Integer.toString(Ports.free()));
            properties.setProperty("linked." + i, Integer.toString(Ports.free()));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new TestbedException(file + " cannot be written.", failure);
        }
        PropertiesFile.write(file, properties);
    }

    private static List<KafkaBroker> brokers(Path folder, Options options) {
        Properties cluster = PropertiesFile.read(folder.resolve(CLUSTER_FILE));
        int size = Integer.parseInt(cluster.getProperty("brokers"));
        String voters = IntStream.range(0, size)
                .mapToObj(i -> i + 1 + "@127.0.0.1:" + cluster.getProperty("controller." + i))
                .collect(Collectors.joining(","));
        List<KafkaBroker> brokers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            KafkaBroker.Place place = new KafkaBroker.Place(
                    folder.toAbsolutePath().resolve("broker-" + (i + 1)),
                    i + 1,
                    Integer.parseInt(cluster.getProperty("port." + i)),
                    Integer.parseInt(cluster.getProperty("controller." + i)),
                    Integer.parseInt(cluster.getProperty("linked." + i)));
            brokers.add(new KafkaBroker(place, voters, Math.min(size, MOST_REPLICAS), options.overrides()));
        }
        return List.copyOf(brokers);
    }

    private void startAll() {
        brokers.parallelStream().forEach(broker -> broker.start(life));
        brokers.forEach(broker -> broker.awaitReady(PATIENCE));
    }

    /** Where clients may connect, in the form {@code host:port,host:port}. */
    public String bootstrapServers() {
        return brokers.stream().map(KafkaBroker::address).collect(Collectors.joining(","));
    }

    /** Where clients may connect whose every connection goes through a {@link #link}; only in the program that started the brokers. */
    public String linkedBootstrapServers() {
        return brokers.stream().map(broker -> broker.link().address()).collect(Collectors.joining(","));
    }

    /** The way to a broker for those who connect by {@link #linkedBootstrapServers()}. */
    public Link link(int broker) {
        return brokers.get(broker).link();
    }

    /** How many brokers there are, running or not. */
    public int size() {
        return brokers.size();
    }

    /** Whether a broker's process runs. */
    public boolean isAlive(int broker) {
        return brokers.get(broker).isAlive();
    }

    /** Ends a broker at once, as a power failure would. */
    public void kill(int broker) {
        brokers.get(broker).kill();
    }

    /** Halts a broker: its connections stay and answer nothing. */
    public void pause(int broker) {
        brokers.get(broker).pause();
    }

    /** Lets a broker go on after {@link #pause(int)}. */
    public void resume(int broker) {
        brokers.get(broker).resume();
    }

    /** Starts a broker that was killed or stopped; returns when it serves. */
    public void restart(int broker) {
        brokers.get(broker).start(life);
        brokers.get(broker).awaitReady(PATIENCE);
    }

    /** The folder of the brokers; each one's log is {@code broker-N/server.log}. */
    public Path folder() {
        return folder;
    }

    /** Stops every broker and keeps the data. */
    public void stop() {
        brokers.parallelStream().forEach(KafkaBroker::stop);
    }

    /** Kills every broker and deletes the folder. */
    @Override
    public void close() {
        brokers.forEach(KafkaBroker::kill);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new TestbedException(folder + " cannot be deleted.", failure);
        }
    }
}
