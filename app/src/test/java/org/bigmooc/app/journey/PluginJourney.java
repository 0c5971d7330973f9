package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bigmooc.app.configuration.PluginChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJourney {

    /** The configuration that the page about adapters shows. */
    private static final String FLATFILE = "../examples/flatfile-log/flatfile.yaml";

    @TempDir
    private Path folder = Path.of(".");

    private Distribution distribution = new Distribution(Path.of("."));

    @BeforeEach
    void dropAPlugin() throws IOException {
        distribution = Distribution.linkedInto(folder.resolve("home")).dropExample();
    }

    @AfterEach
    void unlink() throws IOException {
        distribution.unlink();
    }

    private Program program(String... flags) {
        return new Program(distribution.home(), folder.resolve("data"), List.of(flags));
    }

    @Test
    void noClassOfAPluginThatIsNotConfiguredIsEverLoaded() throws Exception {
        Path loaded = folder.resolve("classes.txt");
        Files.createDirectories(folder.resolve("data"));

        program("-Xlog:class+load:file=" + loaded).run("doctor");

        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).hasSizeGreaterThan(1_000);
        for (String plugin : distribution.plugins()) {
            List<String> ofPlugin = classes.stream()
                    .filter(line -> line.contains("source:") && line.contains("/plugins/" + plugin + "/"))
                    .toList();
            if (PluginChoice.DEFAULTS.serving().contains(plugin)) {
                assertThat(ofPlugin).as("loaded of " + plugin).isNotEmpty();
            } else {
                assertThat(ofPlugin).as("loaded of " + plugin).isEmpty();
            }
        }
        assertThat(classes).noneMatch(line -> line.contains("org.bigmooc.flatfile"));
        assertThat(distribution.plugins()).contains("flatfile").containsAll(PluginChoice.DEFAULTS.serving());
    }

    @Test
    void aPluginDroppedIntoTheDistributionRecordsWhatLearnersDo() throws Exception {
        Program program = program();
        assertThat(program.run("import", "--from", "../data/sample").exitCode()).isZero();
        String key = program.run("keys", "issue", "journey").out().strip();

        Program.Outcome doctor = program.run("doctor", "--config", FLATFILE);
        assertThat(doctor.out()).contains("flatfile (log)").contains("FlatFileLog is open");
        try (Program.Service service = program.start("serve", "--config", FLATFILE)) {
            assertThat(enrol(service.address(), key)).isEqualTo(200);
            assertThat(service.stop()).isZero();
        }

        assertThat(folder.resolve("data/flatfile/interactions.tsv"))
                .content()
                .startsWith("event-1\tU_1\tC_600001\tenrol\t");
        assertThat(folder.resolve("data/flatfile/handled")).hasContent("1");
    }

    private static int enrol(URI service, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/interactions"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"learner\":\"U_1\",\"course\":\"C_600001\",\"kind\":\"enrol\",\"eventId\":\"event-1\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void anUnknownNameFailsAtStartWithWhatLiesThere() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "log: flatfiel\n");

        Program.Outcome outcome = program().run("recommend", "--learner", "U_1", "--config", wrong.toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines().collect(Collectors.joining(" ")))
                .contains("no plugin 'flatfiel' for 'log'")
                .contains("flatfile, ")
                .contains("sqlite");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aPluginThatIsTakenAwayIsMissedByName() throws Exception {
        Files.delete(distribution.home().resolve("plugins/lucene"));

        Program.Outcome outcome = program().run("doctor");

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.out()).contains("no plugin 'lucene' for 'search'").contains("Found: none");
    }
}
