package org.bigmooc.spark.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.PlacementCount;
import org.bigmooc.domain.activity.Slices;
import org.bigmooc.domain.batch.BatchHandler;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.batch.StreamListener;
import org.bigmooc.domain.batch.StreamProgress;
import org.bigmooc.domain.batch.StreamRequest;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.LoggedInteraction;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.kafka.KafkaPlugin;
import org.bigmooc.spark.session.SparkConnection;
import org.bigmooc.spark.session.SparkSettings;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkStreamIT {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<InteractionKind> KINDS = List.of(InteractionKind.values());
    private static final StreamListener SILENT = progress -> {};

    @TempDir
    static Path folder;

    private KafkaCluster kafka;
    private SparkConnection connection;
    private SparkStream stream;

    @BeforeAll
    void startServers() {
        kafka = KafkaCluster.start(folder.resolve("kafka"), 1);
        connection = new SparkConnection(
                new SparkSettings("local[2]", Map.of("spark.driver.host", "127.0.0.1"), folder.resolve("scratch")));
        stream = new SparkStream(connection, Clock.systemUTC());
    }

    @AfterAll
    void stopServers() {
        connection.close();
        kafka.close();
    }

    @Test
    void everyEventIsCountedOnceWhicheverBatchItIsIn() throws Exception {
        Map<String, String> settings = settings("counted");
        List<Interaction> events = events(600);
        Interaction repeated = events.get(7);
        append(settings, events);
        write(
                "counted",
                record("U_1", "no interaction {"),
                record(repeated.learner().value(), json(repeated)));
        List<CountedBatch> batches = new ArrayList<>();
        List<StreamProgress> told = new ArrayList<>();

        stream.run(request(settings, "counted", 250), batches::add, told::add);

        assertThat(batches).hasSizeGreaterThan(1);
        assertThat(sums(batches)).isEqualTo(plainCount(events));
        assertThat(placements(batches)).isEqualTo(plainPlacements(events));
        assertThat(told).hasSameSizeAs(batches);
        assertThat(told.stream().mapToLong(StreamProgress::unreadable).sum()).isEqualTo(1);
        assertThat(told.stream()
                        .flatMap(one -> one.delays().values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isGreaterThanOrEqualTo(600);
    }

    @Test
    void aStreamGoesOnWhereItWasAndLeavesOutWhatItSawBefore() throws Exception {
        Map<String, String> settings = settings("resumed");
        List<Interaction> events = events(40);
        append(settings, events.subList(0, 30));
        List<CountedBatch> first = new ArrayList<>();
        stream.run(request(settings, "resumed", 1_000), first::add, SILENT);

        Interaction repeated = events.get(3);
        write("resumed", record(repeated.learner().value(), json(repeated)));
        append(settings, events.subList(30, 40));
        List<CountedBatch> second = new ArrayList<>();
        List<StreamProgress> told = new ArrayList<>();
        stream.run(request(settings, "resumed", 1_000), second::add, told::add);

        assertThat(sums(first)).isEqualTo(plainCount(events.subList(0, 30)));
        assertThat(sums(second)).isEqualTo(plainCount(events.subList(30, 40)));
        assertThat(second.getFirst().stream()).isEqualTo(first.getFirst().stream());
        assertThat(second.getFirst().number()).isGreaterThan(first.getLast().number());
        assertThat(told.stream().mapToLong(StreamProgress::duplicates).sum()).isEqualTo(1);
    }

    @Test
    void aBatchThatWasNotKeptComesAgainWithItsNumberAndItsEvents() throws Exception {
        Map<String, String> settings = settings("again");
        append(settings, events(50));
        List<CountedBatch> lost = new ArrayList<>();
        assertThatThrownBy(() -> stream.run(
                        request(settings, "again", 1_000),
                        batch -> {
                            lost.add(batch);
                            throw new Unavailable("The store is away.");
                        },
                        SILENT))
                .isInstanceOf(Unavailable.class)
                .hasMessage("The store is away.");
        append(settings, events(60).subList(50, 60));

        List<CountedBatch> kept = new ArrayList<>();
        List<Interaction> enrolments = new ArrayList<>();
        stream.run(request(settings, "again", 1_000), withEnrolments(kept, enrolments), SILENT);

        assertThat(enrolments)
                .as("without their placements, which nobody learns")
                .containsExactlyInAnyOrderElementsOf(events(60).stream()
                        .filter(one -> one.kind() == InteractionKind.ENROL)
                        .map(one -> one.placed(Optional.empty()))
                        .toList());
        assertThat(kept.getFirst().number()).isEqualTo(lost.getFirst().number());
        assertThat(sums(kept.subList(0, 1))).isEqualTo(sums(lost.subList(0, 1)));
        assertThat(sums(kept)).isEqualTo(plainCount(events(60)));
    }

    @Test
    void aStreamThatIsAskedToEndKeepsTheBatchAtHand() throws Exception {
        Map<String, String> settings = settings("ended");
        append(settings, events(20));
        List<CountedBatch> batches = new ArrayList<>();
        StreamRequest endless = new StreamRequest(
                log(settings), checkpoint("ended"), false, false, 1_000, Duration.ofMillis(200), Duration.ofMinutes(1));

        stream.run(endless, batches::add, new StreamListener() {
            private volatile boolean seen;

            @Override
            public void progressed(StreamProgress progress) {
                seen = true;
            }

            @Override
            public boolean cancelled() {
                return seen;
            }
        });

        assertThat(sums(batches)).isEqualTo(plainCount(events(20)));
    }

    @Test
    void aTopicThatIsMissingAndABrokerThatIsAwayAreNamed() {
        Map<String, String> missing = settings("missing");
        assertThatThrownBy(() -> stream.run(request(missing, "missing", 10), batch -> {}, SILENT))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("have no topic missing");
        Map<String, String> away = new HashMap<>(missing);
        away.put("bootstrap-servers", "127.0.0.1:1");
        assertThatThrownBy(() -> stream.run(request(away, "away", 10), batch -> {}, SILENT))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private static BatchHandler withEnrolments(List<CountedBatch> counted, List<Interaction> enrolments) {
        return new BatchHandler() {
            @Override
            public void counted(CountedBatch batch) {
                counted.add(batch);
            }

            @Override
            public boolean wantsEnrolments() {
                return true;
            }

            @Override
            public void enrolled(CountedBatch batch, List<LoggedInteraction> logged) {
                assertThat(logged).extracting(LoggedInteraction::recorded).isSorted();
                logged.forEach(one -> enrolments.add(one.interaction()));
            }
        };
    }

    private StreamRequest request(Map<String, String> settings, String checkpoint, int mostPerBatch) {
        return new StreamRequest(
                log(settings),
                checkpoint(checkpoint),
                false,
                true,
                mostPerBatch,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }

    private static String checkpoint(String name) {
        return folder.resolve("checkpoint-" + name).toUri().toString();
    }

    private static PluginReference log(Map<String, String> settings) {
        return new PluginReference("kafka", folder.toString(), new HashMap<>(settings));
    }

    private Map<String, String> settings(String topic) {
        return Map.of("bootstrap-servers", kafka.bootstrapServers(), "interaction-topic", topic, "partitions", "3");
    }

    private static void append(Map<String, String> settings, List<Interaction> events) {
        PluginContext context = new PluginContext(folder, settings, Clock.systemUTC());
        try (LogPorts log = new KafkaPlugin().openLog(context)) {
            log.interactions().append(events);
        }
    }

    @SafeVarargs
    private void write(String topic, Map.Entry<String, String>... records)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Map.Entry<String, String> one : records) {
                producer.send(new ProducerRecord<>(topic, utf8(one.getKey()), utf8(one.getValue())))
                        .get();
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map.Entry<String, String> record(String key, String value) {
        return Map.entry(key, value);
    }

    private static String json(Interaction one) {
        return "{\"v\":1,\"event\":\"%s\",\"course\":\"%s\",\"kind\":\"%s\",\"at\":\"%s\"}"
                .formatted(one.event().value(), one.course().value(), one.kind().slug(), one.at());
    }

    /** Over some hours, not in their order. */
    private static List<Interaction> events(int count) {
        List<Interaction> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new Interaction(
                            new EventId("e" + i),
                            new LearnerId("U_" + i % 17),
                            new CourseId("C_" + i % 11),
                            KINDS.get(i % KINDS.size()),
                            MORNING.plusSeconds(i * 7_919L % 20_000))
                    .placed(placement(i)));
        }
        return events;
    }

    /** Of most enrolments where the course stood is known. */
    private static Optional<Placement> placement(int number) {
        return KINDS.get(number % KINDS.size()) == InteractionKind.ENROL && number % 4 != 0
                ? Optional.of(new Placement("model-" + number % 2, number % 13))
                : Optional.empty();
    }

    private static Map<Placement, Long> plainPlacements(List<Interaction> events) {
        return events.stream()
                .flatMap(one -> one.placement().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Map<Placement, Long> placements(List<CountedBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.placements().stream())
                .collect(Collectors.groupingBy(
                        PlacementCount::placement, Collectors.summingLong(PlacementCount::count)));
    }

    private record Subject(Instant slice, CourseId course, InteractionKind kind) {}

    private static Map<Subject, Long> plainCount(List<Interaction> events) {
        Map<Subject, Long> counts = new HashMap<>();
        events.forEach(one -> counts.merge(new Subject(Slices.of(one.at()), one.course(), one.kind()), 1L, Long::sum));
        return counts;
    }

    private static Map<Subject, Long> sums(List<CountedBatch> batches) {
        Map<Subject, Long> sums = new HashMap<>();
        for (CountedBatch batch : batches) {
            batch.slices().forEach((slice, counts) -> {
                for (CourseCount one : counts) {
                    sums.merge(new Subject(slice, one.course(), one.kind()), one.count(), Long::sum);
                }
            });
        }
        return sums;
    }
}
