package org.bigmooc.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One broker: its files, its process, and the link through which a test may disturb it. */
final class KafkaBroker {

    /** All brokers of a folder are one cluster; no other cluster can reach their ports. */
    private static final String CLUSTER_ID = "bigmooc-testbed-000000";

    private static final String READY = "Kafka Server started";
    private static final List<String> JVM_FLAGS = List.of(
            "-Xms128m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");

    /** Where a broker lives; its id is its number from 1. */
    record Place(Path folder, int id, int port, int controllerPort, int linkedPort) {}

    private final Place place;
    private final String voters;
    private final int replicas;
    private final Map<String, String> overrides;
    private Optional<ServerProcess> process;
    private Optional<Link> link = Optional.empty();
    private long logBefore;

    KafkaBroker(Place place, String voters, int replicas, Map<String, String> overrides) {
        this.place = place;
        this.voters = voters;
        this.replicas = replicas;
        this.overrides = overrides;
        this.process = ServerProcess.find(place.folder());
    }

    String address() {
        return "127.0.0.1:" + place.port();
    }

    Link link() {
        return link.orElseThrow(
                () -> new TestbedException("Broker " + place.id() + " was started by another program."));
    }

    void start(ServerProcess.Life life) {
        if (isAlive()) {
            return;
        }
        if (life == ServerProcess.Life.WITH_STARTER && link.isEmpty()) {
            link = Optional.of(Link.to("127.0.0.1", place.linkedPort()));
        }
        writeProperties();
        format();
        logBefore = logSize();
        process = Optional.of(
                ServerProcess.start(command("kafka.Kafka", List.of(properties().toString())), place.folder(), life));
    }

    private void writeProperties() {
        String text = resource("kafka/server.properties")
                .replace("${node}", Integer.toString(place.id()))
                .replace("${folder}", place.folder().toString())
                .replace("${voters}", voters)
                .replace(
                        "${listeners}",
                        listeners(place.linkedPort()) + ",CONTROLLER://127.0.0.1:" + place.controllerPort())
                .replace("${advertised}", listeners(link.map(Link::port).orElse(place.linkedPort())))
                .replace("${replicas}", Integer.toString(replicas))
                .replace("${in-sync}", Integer.toString(replicas > 2 ? 2 : 1));
        String otherwise = overrides.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(place.folder());
            Files.writeString(properties(), text + otherwise + "\n");
        } catch (IOException failure) {
            throw new TestbedException(properties() + " cannot be written.", failure);
        }
    }

    private String listeners(int linkedPort) {
        return "PLAINTEXT://" + address() + ",LINKED://127.0.0.1:" + linkedPort;
    }

    private Path properties() {
        return place.folder().resolve("server.properties");
    }

    private void format() {
        if (Files.exists(place.folder().resolve("data"))) {
            return;
        }
        ServerProcess formatting = ServerProcess.start(
                command(
                        "kafka.tools.StorageTool",
                        List.of("format", "-t", CLUSTER_ID, "-c", properties().toString())),
                place.folder(),
                ServerProcess.Life.WITH_STARTER);
        formatting.awaitEnd();
        if (Files.notExists(place.folder().resolve("data/meta.properties"))) {
            throw new TestbedException(
                    "The broker's folder could not be prepared. Its log is " + formatting.log() + ".");
        }
    }

    private static ServerCommand command(String main, List<String> arguments) {
        return new ServerCommand(ServerCommand.runningJava(), JVM_FLAGS, Home.server("kafka") + "/*", main, arguments);
    }

    void awaitReady(Duration patience) {
        process.orElseThrow().awaitReady(() -> logSince(logBefore).contains(READY), patience);
    }

    private Path log() {
        return place.folder().resolve("server.log");
    }

    private long logSize() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException failure) {
            throw new TestbedException(log() + " cannot be read.", failure);
        }
    }

    private String logSince(long position) {
        try (InputStream in = Files.newInputStream(log())) {
            in.skipNBytes(position);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new TestbedException(log() + " cannot be read.", failure);
        }
    }

    boolean isAlive() {
        return process.map(ServerProcess::isAlive).orElse(false);
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

    private static String resource(String name) {
        try (InputStream in = KafkaBroker.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The testbed's jar holds no " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
