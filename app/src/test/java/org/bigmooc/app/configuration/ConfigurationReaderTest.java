package org.bigmooc.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.job.Job;
import org.bigmooc.domain.recommendation.Eligibility;
import org.bigmooc.domain.recommendation.EligibilityRule;
import org.bigmooc.domain.recommendation.MissingPrerequisites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void withoutAnythingTheDocumentedDefaultsHold() {
        Configuration read = read("", Map.of(), Map.of());

        assertThat(read).usingRecursiveComparison().ignoringFields("file").isEqualTo(Configuration.defaults());
        assertThat(read.data()).isEqualTo(Path.of("var"));
        assertThat(read.plugins()).isEqualTo(new PluginChoice("sqlite", "sqlite", "lucene", "local", "spark"));
        assertThat(read.server())
                .isEqualTo(new ServerSettings("127.0.0.1", 8080, false, 1 << 20, Duration.ofHours(12)));
        assertThat(read.online())
                .isEqualTo(new OnlineSettings(100_000, 1, 1_000, Duration.ofHours(1), Learning.OFF, 10_000));
        assertThat(read.recommendations().eligibility()).isEqualTo(Eligibility.STANDARD);
    }

    @Test
    void everySettingCanComeFromTheFile() {
        Configuration read = read("""
                data: /srv/bigmooc
                store: cassandra
                log: kafka
                search: other
                engine: remote
                batch: flink
                server: {host: 0.0.0.0, port: 9090, secure-cookies: true, max-body-bytes: 2048, session-lifetime: PT1H}
                online: {pending-capacity: 5, refresh-threads: 2, refresh-queue: 3, recount-interval: PT10M,
                         learning: stream, learning-queue: 4}
                recommendations:
                  new-courses: false
                  eligibility: {allowed-fields: "Maths, Computer Science", blocked-fields: Law,
                                enrolment-window: false, prerequisites: drop}
                plugins:
                  cassandra: {contact-points: "a,b"}
                """, Map.of(), Map.of());

        assertThat(read)
                .isEqualTo(new Configuration(
                        Path.of("/srv/bigmooc"),
                        new PluginChoice("cassandra", "kafka", "other", "remote", "flink"),
                        new ServerSettings("0.0.0.0", 9090, true, 2048, Duration.ofHours(1)),
                        new OnlineSettings(5, 2, 3, Duration.ofMinutes(10), Learning.STREAM, 4),
                        new RecommendationSettings(
                                new Eligibility(
                                        List.of(
                                                new EligibilityRule.AllowedFields(
                                                        Set.of(new Field("Maths"), new Field("Computer Science"))),
                                                new EligibilityRule.BlockedFields(Set.of(new Field("Law")))),
                                        MissingPrerequisites.DROP),
                                false),
                        List.of(),
                        Optional.of(folder.resolve("bigmooc.yaml")),
                        Map.of("cassandra", Map.of("contact-points", "a,b"))));
    }

    @Test
    void jobsSayWhatToRunAndWhen() {
        List<Job> jobs = read("""
                jobs:
                  nightly: {run: "score-all  --without-reasons", every: 24h}
                  clean: {run: prepare}
                  weekly: {run: prepare, cron: "30 3 * * 0"}
                """, Map.of(), Map.of()).jobs();

        assertThat(jobs).extracting(Job::name).containsExactly("clean", "nightly", "weekly");
        assertThat(jobs.get(1).command()).containsExactly("score-all", "--without-reasons");
        Instant start = Instant.parse("2026-01-01T12:00:00Z");
        assertThat(jobs.get(0).schedule().next(Optional.of(start), start)).isEmpty();
        assertThat(jobs.get(1).schedule().next(Optional.of(start), start)).contains(start.plus(Duration.ofHours(24)));
        assertThat(jobs.get(2).schedule().next(Optional.of(start), start).orElseThrow())
                .isBetween(start.plus(Duration.ofDays(2)), start.plus(Duration.ofDays(4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nightly: {every: 24h} | says nothing to run",
                "nightly: {run: prepare, every: daily} | jobs.nightly.every cannot be 'daily'",
                "nightly: {run: prepare, every: 0s} | jobs.nightly.every cannot be '0s'",
                "nightly: {run: prepare, cron: '61 * * * *'} | jobs.nightly.cron cannot be '61 * * * *'",
                "nightly: {run: prepare, cron: '1 * * * *', every: 1h} | keep one of them",
                "Nightly: {run: prepare} | lower-case",
            })
    void aJobThatIsWrongIsToldWithItsSetting(String job, String message) {
        assertThatThrownBy(() -> read("jobs:\n  " + job, Map.of(), Map.of())).hasMessageContaining(message);
    }

    @Test
    void aSystemPropertyWinsOverTheEnvironmentAndThatOverTheFile() {
        String file = "server: {port: 1, host: file, session-lifetime: PT1H}";

        Configuration read = read(
                file,
                Map.of("BIGMOOC_SERVER_PORT", "2", "BIGMOOC_SERVER_HOST", "environment"),
                Map.of("server.port", "3"));

        assertThat(read.server().port()).isEqualTo(3);
        assertThat(read.server().host()).isEqualTo("environment");
        assertThat(read.server().sessionLifetime()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anUnknownSettingIsRefusedByName() {
        assertThatThrownBy(() -> read("server: {prot: 80}", Map.of(), Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("server.prot")
                .hasMessageContaining("server.port");
    }

    @ParameterizedTest
    @CsvSource({
        "server: {port: eighty}, server.port",
        "server: {port: 70000}, server.port",
        "server: {secure-cookies: yep}, server.secure-cookies",
        "server: {session-lifetime: soon}, server.session-lifetime",
        "online: {refresh-threads: 0}, online",
        "online: {learning: both}, online.learning"
    })
    void aWrongValueIsRefusedByName(String file, String setting) {
        assertThatThrownBy(() -> read(file, Map.of(), Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @CsvSource({"off, OFF", "false, OFF", "service, SERVICE", "true, SERVICE", "stream, STREAM"})
    void whoLearnsIsOneOfThreeAndMayBeSaidAsBefore(String value, Learning meant) {
        assertThat(read("online: {learning: " + value + "}", Map.of(), Map.of())
                        .online()
                        .learning())
                .isEqualTo(meant);
    }

    @Test
    void aMissingOrBrokenFileIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "server: [\n");

        assertThatThrownBy(() -> ConfigurationReader.read(Optional.of(folder.resolve("absent.yaml"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("absent.yaml");
        assertThatThrownBy(() -> ConfigurationReader.read(Optional.of(broken)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("broken.yaml");
    }

    @Test
    void theFileIsFoundOnTheCommandLineInBothNotations() {
        assertThat(ConfigurationReader.fileNamedIn(List.of("serve", "--config", "a.yaml")))
                .contains(Path.of("a.yaml"));
        assertThat(ConfigurationReader.fileNamedIn(List.of("serve", "--config=a.yaml")))
                .contains(Path.of("a.yaml"));
        assertThat(ConfigurationReader.fileNamedIn(List.of("serve"))).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNotQuotedSinceItMayHoldAPassword() {
        assertThatThrownBy(() -> read("plugins:\n  cassandra:\n    password: @S3cret", Map.of(), Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 3, column 15")
                .hasMessageNotContaining("S3cret");
    }

    private Configuration read(String yaml, Map<String, String> environment, Map<String, String> properties) {
        try {
            Path file = Files.writeString(folder.resolve("bigmooc.yaml"), yaml);
            return ConfigurationReader.read(Optional.of(file), environment, properties);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
