package org.bigmooc.app.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bigmooc.app.bootstrap.Bootstrap;
import org.bigmooc.domain.fault.Unavailable;

/** A {@code bigmooc serve} in a process of its own, on a free port of this machine; closing stops it. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the service on a data folder and waits until it is ready.
     *
     * @param config the file it is configured by; without one, by the defaults
     */
    static ServiceProcess start(Path data, Optional<Path> config) throws IOException, InterruptedException {
        int port = freePort();
        Path home = Path.of(System.getProperty(Bootstrap.HOME, "."));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path log = data.resolve("bench-service.log");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "@" + home.resolve("jvm.options"),
                "-D" + Bootstrap.HOME + "=" + home,
                "-cp",
                home.resolve("lib") + "/*",
                Bootstrap.class.getName(),
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        config.ifPresent(file -> command.addAll(List.of("--config", file.toString())));
        Files.createDirectories(data);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServiceProcess service = new ServiceProcess(process, URI.create("http://127.0.0.1:" + port));
        service.awaitReady(log);
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (isReady() || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        if (!process.isAlive() || !isReady()) {
            String output = Files.readString(log);
            close();
            throw new Unavailable("The service under test did not become ready:\n" + output);
        }
    }

    private boolean isReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/observe/health/ready"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** Resident memory of the service in MiB, where the operating system tells. */
    Optional<Long> residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    /** CPU time that the service has used. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
