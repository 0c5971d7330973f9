package org.bigmooc.testbed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One node of a ring: its files, its process, and what its management interface tells. */
final class CassandraNode {

    private static final BigInteger TOKENS = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final Path folder;
    private final int number;
    private final int ringSize;
    private final int port;
    private final int gossipPort;
    private final Management management;
    private final int managementPort;
    private Optional<ServerProcess> process;

    CassandraNode(Path folder, int number, int ringSize, int port, int gossipPort, int managementPort) {
        this.folder = folder;
        this.number = number;
        this.ringSize = ringSize;
        this.port = port;
        this.gossipPort = gossipPort;
        this.managementPort = managementPort;
        this.management = new Management(managementPort);
        this.process = ServerProcess.find(folder);
    }

    private String address() {
        return "127.0.0." + (number + 1);
    }

    String contactPoint() {
        return address() + ":" + port;
    }

    void start(ServerProcess.Life life) {
        if (isAlive()) {
            return;
        }
        write("cassandra.yaml");
        write("logback.xml");
        process = Optional.of(ServerProcess.start(command(), folder, life));
    }

    private void write(String name) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name),
                    resource("cassandra/" + name)
                            .replace("${folder}", folder.toString())
                            .replace("${address}", address())
                            .replace("${port}", Integer.toString(port))
                            .replace("${gossip-port}", Integer.toString(gossipPort))
                            .replace("${seeds}", seeds())
                            .replace("${token}", token()));
        } catch (IOException failure) {
            throw new TestbedException(folder.resolve(name) + " cannot be written.", failure);
        }
    }

    private static String resource(String name) {
        try (InputStream in = CassandraNode.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The testbed's jar holds no " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All of them: a node that is none waits for one, and gives up where that takes long. */
    private String seeds() {
        return IntStream.rangeClosed(1, ringSize).mapToObj(i -> "127.0.0." + i).collect(Collectors.joining(","));
    }

    /** Equal shares of all 64-bit tokens. */
    private String token() {
        return TOKENS.multiply(BigInteger.valueOf(number))
                .divide(BigInteger.valueOf(ringSize))
                .add(BigInteger.valueOf(Long.MIN_VALUE))
                .add(BigInteger.ONE)
                .toString();
    }

    private ServerCommand command() {
        Path jars = Home.server("cassandra");
        Optional<Path> java17 = Home.java17();
        List<String> flags = new ArrayList<>(resource("cassandra/jvm.options")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
        flags.add("-javaagent:" + jar(jars, "jamm-"));
        flags.add("-Dcassandra.config=" + folder.resolve("cassandra.yaml").toUri());
        flags.add("-Dlogback.configurationFile=" + folder.resolve("logback.xml"));
        flags.add("-Dcassandra.storagedir=" + folder);
        flags.add("-Dcassandra.logdir=" + folder);
        flags.add("-Dcassandra.jmx.local.port=" + managementPort);
        String classPath = jars + "/*";
        if (java17.isPresent()) {
            flags.add("-Djava.security.manager=allow");
        } else {
            classPath = Home.server("cassandra-without-security-manager") + "/*" + File.pathSeparator + classPath;
        }
        return new ServerCommand(
                java17.orElseGet(ServerCommand::runningJava),
                flags,
                classPath,
                "org.apache.cassandra.service.CassandraDaemon",
                List.of());
    }

    private static Path jar(Path folder, String prefix) {
        return children(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new TestbedException("There is no " + prefix + "*.jar in " + folder + "."));
    }

    void awaitReady(Duration patience) {
        process.orElseThrow().awaitReady(() -> Ports.answers(address(), port), patience);
    }

    void awaitNeighbours(int all, Duration patience) {
        process.orElseThrow().awaitReady(() -> management.liveNodes() == all, patience);
    }

    boolean isAlive() {
        return process.filter(ServerProcess::isAlive).isPresent();
    }

    void kill() {
        process.ifPresent(ServerProcess::kill);
    }

    void stop() {
        process.ifPresent(ServerProcess::stop);
    }

    void pause() {
        process.ifPresent(ServerProcess::pause);
    }

    void resume() {
        process.ifPresent(ServerProcess::resume);
    }

    void flush(String keyspace) {
        management.flush(keyspace);
    }

    double compressionRatio(String keyspace, String table) {
        return management.compressionRatio(keyspace, table);
    }

    long bytesOnDisk(String keyspace, String table) {
        return children(folder.resolve("data").resolve(keyspace)).stream()
                .filter(one -> one.getFileName().toString().startsWith(table + "-"))
                .flatMap(one -> children(one).stream())
                .filter(Files::isRegularFile)
                .mapToLong(CassandraNode::size)
                .sum();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new TestbedException(folder + " cannot be read.", failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
