package org.bigmooc.app.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposeFileIT {

    private static final Path FILE = Path.of("../compose.yaml");
    private static final List<List<String>> CLIENTS = List.of(List.of("docker", "compose"), List.of("docker-compose"));

    /** How a command ended, and what it said. */
    private record Ended(int exitCode, String said) {}

    @Test
    void aComposeClientTakesItForWellFormed() throws Exception {
        Optional<List<String>> client = client();
        assumeTrue(client.isPresent(), "no Compose client is installed");

        Ended ended = run(with(client.orElseThrow(), "-f", FILE.toString(), "config", "-q"));

        assertThat(ended).isEqualTo(new Ended(0, ""));
    }

    @Test
    void everyImageIsPinned() throws IOException {
        assertThat(values("image")).hasSize(2).allMatch(image -> image.matches("[a-z/]+:\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void noPortIsOpenToOtherMachines() throws IOException {
        List<String> ports = Pattern.compile("- \"([^\"]*:\\d+)\"")
                .matcher(Files.readString(FILE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(ports).containsExactly("127.0.0.1:9092:9092", "127.0.0.1:9042:9042");
    }

    @Test
    void everyServiceSaysWhetherItIsHealthy() throws IOException {
        assertThat(Files.readString(FILE)).containsSubsequence("kafka:", "healthcheck:", "cassandra:", "healthcheck:");
    }

    private static List<String> values(String key) throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2))
                    .toList();
        }
    }

    private static Optional<List<String>> client() throws InterruptedException {
        for (List<String> client : CLIENTS) {
            try {
                if (run(with(client, "version")).exitCode() == 0) {
                    return Optional.of(client);
                }
            } catch (IOException notInstalled) {
                // The next one may be.
            }
        }
        return Optional.empty();
    }

    private static List<String> with(List<String> client, String... arguments) {
        List<String> command = new ArrayList<>(client);
        command.addAll(List.of(arguments));
        return command;
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), said);
    }
}
