package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class RollbackJourney {

    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final String LEARNER = "U_7";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theFormerModelIsBackInARunningServiceWithinASecond(TestReporter reporter) throws Exception {
        Program program = new Program(folder.resolve("data"));
        assertThat(program.run("import", "--from", "../data/sample").exitCode()).isZero();
        String key = program.run("keys", "issue", "journey").out().strip();
        assertThat(program.run("train", "--model", "ease").exitCode()).isZero();
        assertThat(program.run("train", "--model", "popularity").out()).contains("is not shown to be better");
        String worse = versionOf(program, "popularity");
        assertThat(program.run("models", "promote", worse).out()).contains("stays in service");
        assertThat(program.run("models", "promote", worse, "--force").out()).contains("by force");
        assertThat(program.run("models", "list").out()).contains("forced into service");

        try (Program.Service service = program.start("serve");
                Api api = new Api(service.address(), key)) {
            assertThat(version(api)).isEqualTo(worse);

            assertThat(program.run("models", "rollback").exitCode()).isZero();
            long start = System.nanoTime();
            while (!version(api).startsWith("ease") && System.nanoTime() - start < PROMISED.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(version(api)).startsWith("ease");
            reporter.publishEntry("the former model served after", took.toMillis() + " ms");
        }
    }

    private static String versionOf(Program program, String kind) throws IOException, InterruptedException {
        return program.run("models", "list")
                .out()
                .replace('*', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
    }

    private static String version(Api api) throws IOException, InterruptedException {
        return api.recommendations(LEARNER)
                .body()
                .path("source")
                .path("version")
                .asText();
    }
}
