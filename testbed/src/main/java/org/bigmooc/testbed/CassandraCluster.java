package org.bigmooc.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ring of Cassandra 5 nodes on 127.0.0.1, 127.0.0.2 …, each a process of its own, without bootstrap: all begin at the same time with a share
 * of the ring each. What they acknowledge is on the disk. Nodes are numbered from 0. Not thread-safe.
 */
public final class CassandraCluster implements AutoCloseable {

    /** The data centre of every node. */
    public static final String DATACENTER = "datacenter1";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String RING_FILE = "ring.properties";

    /**
     * How a ring is run.
     *
     * @param port that clients connect to; 0 takes a free one
     */
    public record Options(int port, ServerProcess.Life life) {

        /** On a free port, ending with this program. */
        public static final Options FOR_TESTS = new Options(0, ServerProcess.Life.WITH_STARTER);
    }

    private final Path folder;
    private final ServerProcess.Life life;
    private final List<CassandraNode> nodes;

    private CassandraCluster(Path folder, ServerProcess.Life life, List<CassandraNode> nodes) {
        this.folder = folder;
        this.life = life;
        this.nodes = List.copyOf(nodes);
    }

    /** Starts a ring in an empty folder; returns when every node answers and sees all others. */
    public static CassandraCluster start(Path folder, int nodes) {
        return start(folder, nodes, Options.FOR_TESTS);
    }

    /**
     * Starts a ring; where the folder holds one that was stopped, that one with its data, its number of nodes and its ports.
     *
     * @throws TestbedException if a node does not start, naming its log
     */
    public static CassandraCluster start(Path folder, int nodes, Options options) {
        Path ring = folder.resolve(RING_FILE);
        if (Files.notExists(ring)) {
            lay(ring, nodes, options);
        }
        CassandraCluster cluster = of(folder, options.life());
        cluster.startAll();
        return cluster;
    }

    /** The ring in this folder, whether it runs or not. */
    public static Optional<CassandraCluster> find(Path folder) {
        return Files.exists(folder.resolve(RING_FILE))
                ? Optional.of(of(folder, ServerProcess.Life.OF_ITS_OWN))
                : Optional.empty();
    }

    private static void lay(Path ring, int nodes, Options options) {
        List<String> addresses =
                IntStream.rangeClosed(1, nodes).mapToObj(i -> "127.0.0." + i).toList();
        Properties properties = new Properties();
        properties.setProperty("nodes", Integer.toString(nodes));
        properties.setProperty("port", Integer.toString(options.port() == 0 ? Ports.free(addresses) : options.port()));
        properties.setProperty("gossip", Integer.toString(Ports.free(addresses)));
        for (int i = 0; i < nodes; i++) {
            properties.setProperty("management." + i, Integer.toString(Ports.free()));
        }
        try {
            Files.createDirectories(ring.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new TestbedException(ring + " cannot be written.", failure);
        }
        PropertiesFile.write(ring, properties);
    }

    private static CassandraCluster of(Path folder, ServerProcess.Life life) {
        Properties ring = PropertiesFile.read(folder.resolve(RING_FILE));
        int size = Integer.parseInt(ring.getProperty("nodes"));
        List<CassandraNode> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(new CassandraNode(
                    folder.toAbsolutePath().resolve("node-" + (i + 1)),
                    i,
                    size,
                    Integer.parseInt(ring.getProperty("port")),
                    Integer.parseInt(ring.getProperty("gossip")),
                    Integer.parseInt(ring.getProperty("management." + i))));
        }
        return new CassandraCluster(folder, life, nodes);
    }

    private void startAll() {
        nodes.forEach(node -> node.start(life));
        nodes.forEach(node -> node.awaitReady(PATIENCE));
        nodes.forEach(node -> node.awaitNeighbours(nodes.size(), PATIENCE));
    }

    /** Where clients may connect, in the form {@code host:port,host:port}. */
    public String contactPoints() {
        return nodes.stream().map(CassandraNode::contactPoint).collect(Collectors.joining(","));
    }

    /** How many nodes the ring has, running or not. */
    public int size() {
        return nodes.size();
    }

    /** Whether a node's process runs. */
    public boolean isAlive(int node) {
        return nodes.get(node).isAlive();
    }

    /** Ends a node at once, as a power failure would. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** Halts a node: its connections stay and answer nothing. */
    public void pause(int node) {
        nodes.get(node).pause();
    }

    /** Lets a node go on after {@link #pause(int)}. */
    public void resume(int node) {
        nodes.get(node).resume();
    }

    /** Starts a node that was killed or stopped; returns when it answers. */
    public void restart(int node) {
        nodes.get(node).start(life);
        nodes.get(node).awaitReady(PATIENCE);
    }

    /** Moves everything of a keyspace from memory into files, on every node. */
    public void flush(String keyspace) {
        nodes.forEach(node -> node.flush(keyspace));
    }

    /** The bytes that a table's data files, with their indexes and filters, take on a node's disk. */
    public long bytesOnDisk(int node, String keyspace, String table) {
        return nodes.get(node).bytesOnDisk(keyspace, table);
    }

    /** How many bytes remain of each byte of a table's data files on a node, after compression. */
    public double compressionRatio(int node, String keyspace, String table) {
        return nodes.get(node).compressionRatio(keyspace, table);
    }

    /** The folder of the ring; each node's log is {@code node-N/server.log}. */
    public Path folder() {
        return folder;
    }

    /** Stops every node and keeps the data. */
    public void stop() {
        nodes.parallelStream().forEach(CassandraNode::stop);
    }

    /** Kills every node and deletes the folder. */
    @Override
    public void close() {
        nodes.forEach(CassandraNode::kill);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new TestbedException(folder + " cannot be deleted.", failure);
        }
    }
}
