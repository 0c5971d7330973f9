package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.StreamPosition;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.training.LearnedUntil;
import org.bigmooc.kafka.KafkaPlugin;
import org.bigmooc.sqlite.SqlitePlugin;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream, from outside. */
class StreamJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EVENTS = 4_000;
    private static final int LEARNERS = 300;
    private static final String MODEL = "sasrec-20260102-030405";

    @TempDir
    Path folder;

    private Program program() {
        return new Program(folder.resolve("data"));
    }

    @Test
    void everyEventIsCountedOnceThoughTheJobIsKilledThreeTimesAndAModelLearnsOn() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(folder.resolve("kafka"), 1)) {
            String config = config(kafka);
            assertThat(run("import", config, "--from", "../data/sample").exitCode())
                    .isZero();
            assertThat(run("train", config, "--model", "gru4rec", "--set", "epochs=1", "--set", "width=8")
                            .exitCode())
                    .isZero();
            append(kafka, folder.resolve("data"), events());

            for (int killed = 0; killed < 3; killed++) {
                try (Program.Service job = startStream(config)) {
                    awaitBatchUnderWay(job);
                    job.kill();
                }
            }
            try (StorePorts store = new SqlitePlugin().openStore(context(Map.of()))) {
                assertThat(counted(store)).as("left for the last start").isLessThan(EVENTS);
                store.streamedLearning().save(new LearnedUntil("", -1, Instant.EPOCH));
                try (Program.Service job = startStream(config, "--learn")) {
                    await(job, () -> counted(store) >= EVENTS);
                    assertThat(store.activity().totals())
                            .hasSize(10)
                            .extracting(CourseCount::count)
                            .containsOnly(EVENTS / 10L);
                    append(kafka, folder.resolve("data"), everybodyTakes("C_600299"));
                    await(job, () -> counted(store) >= EVENTS + LEARNERS && aCopyIsPublished());
                    assertThat(job.stop()).as(job.printed()).isZero();
                    assertSaysWhatItDid(job.printed());
                }
                assertThat(store.streamedLearning().position().map(LearnedUntil::batch))
                        .isEqualTo(store.activity().position().map(StreamPosition::batch));
            }
            assertThat(program().run("models", "list").out()).containsPattern("\\* gru4rec-\\S+-online-");
        }
    }

    private static void assertSaysWhatItDid(String printed) {
        assertThat(printed).contains("since the stream began: {VIEW=2000, ENROL=2300}", "C_600005", "400");
        assertThat(printed)
                .as("a fifth of the lists had the course first, three tenths second, a fifth third")
                .containsPattern(MODEL + " +2,000 +0.2000 +0.7000 +0.7000 +0.4893 +0.4167");
        assertThat(printed).containsPattern("[1-9][0-9,]* enrolments learned, 0 left out; put in service: [1-9]");
    }

    private boolean aCopyIsPublished() {
        try (Stream<Path> versions = Files.list(folder.resolve("data/models"))) {
            return versions.anyMatch(version -> version.getFileName().toString().startsWith("gru4rec-")
                    && version.getFileName().toString().contains("-online-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long counted(StorePorts store) {
        return store.activity().totals().stream().mapToLong(CourseCount::count).sum();
    }

    private PluginContext context(Map<String, String> settings) {
        return new PluginContext(folder.resolve("data"), settings, Clock.systemUTC());
    }

    @Test
    void aLogThatOthersCannotReadIsToldInOneLine() throws Exception {
        Program.Outcome local = program().run("stream", "--once");

        assertThat(local.exitCode()).isEqualTo(2);
        assertThat(local.err()).contains("is not one that a stream can read. Configure log: kafka.");
    }

    @Test
    void theStreamDoesNotLearnWhereServicesMightLearnTheSame() throws Exception {
        String config = config("online: {learning: service}\n");

        Program.Outcome refused = run("stream", config, "--learn", "--once");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("online.learning is service, so the stream must not learn", "Set online.learning: stream");
    }

    private String config(KafkaCluster kafka) throws IOException {
        return config("""
                online: {learning: stream}
                plugins:
                  kafka: {bootstrap-servers: "%s"}
                  local: {online-learning: "batch=8, replayed=8, reservoir=500, rate=0.01, averaged=5, judge-every=50, window=100"}
                """.formatted(kafka.bootstrapServers()));
    }

    private String config(String settings) throws IOException {
        return Files.writeString(folder.resolve("stream.yaml"), "log: kafka\n" + settings)
                .toString();
    }

    private Program.Outcome run(String verb, String config, String... more) throws Exception {
        return program()
                .run(Stream.concat(Stream.of(verb, "--config", config), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Program.Service startStream(String config, String... more) throws IOException {
        return program()
                .startEndless(Stream.concat(
                                Stream.of("stream", "--config", config, "--most-per-batch", "500"), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Waits until this job has completed a batch, and has begun another one. */
    private void awaitBatchUnderWay(Program.Service job) {
        long before = newest("commits");
        await(job, () -> newest("commits") > before);
        long completed = newest("commits");
        await(job, () -> newest("offsets") > completed);
    }

    /** The number of the newest batch in a folder of the checkpoint; -1 before the first. */
    private long newest(String kind) {
        Path numbers = folder.resolve("data/stream").resolve(kind);
        if (!Files.isDirectory(numbers)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(numbers)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .max()
                    .orElse(-1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(Program.Service job, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(job.process().isAlive()).as("the job runs").isTrue();
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Puts events into the topic, as a service would. */
    static void append(KafkaCluster kafka, Path data, List<Interaction> events) {
        Map<String, String> settings = Map.of("bootstrap-servers", kafka.bootstrapServers());
        PluginContext context = new PluginContext(data, settings, Clock.systemUTC());
        try (LogPorts log = new KafkaPlugin().openLog(context)) {
            log.interactions().append(events);
        }
    }

    /** Half views and half enrolments, of five courses each. */
    static List<Interaction> events() {
        Instant now = Clock.systemUTC().instant();
        List<Interaction> events = new ArrayList<>();
        IntStream.range(0, EVENTS)
                .forEach(i -> events.add(new Interaction(
                                new EventId("e" + i),
                                new LearnerId("U_" + (1 + i % 997)),
                                new CourseId("C_60000" + (1 + i % 5)),
                                i / 5 % 2 == 0 ? InteractionKind.ENROL : InteractionKind.VIEW,
                                now)
                        .placed(Optional.of(new Placement(MODEL, i % 4)))));
        return events;
    }

    private static List<Interaction> everybodyTakes(String course) {
        Instant now = Clock.systemUTC().instant();
        return IntStream.rangeClosed(1, LEARNERS)
                .mapToObj(learner -> new Interaction(
                        new EventId("evt-" + learner),
                        new LearnerId("U_" + learner),
                        new CourseId(course),
                        InteractionKind.ENROL,
                        now))
                .toList();
    }
}
