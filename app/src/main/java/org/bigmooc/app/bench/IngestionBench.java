package org.bigmooc.app.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.testbed.KafkaPerformanceTool;

/** How many interactions the Kafka log takes, beside Kafka's own performance tool on the same brokers, message size and acks. */
public final class IngestionBench {

    private static final int CALLERS = 8;
    private static final int BATCH = 500;
    private static final int SINGLE_CALLERS = 64;
    private static final long TOOL_RECORDS = 1_000_000;

    /** A value as the log writes it, for its size. */
    private static final String VALUE =
            "{'v':1,'event':'0f1e2d3c-0000-0000-0000-000000000000','course':'C_600000','kind':'view','at':'2026-01-01T00:00:00.000Z'}";

    /**
     * What was measured.
     *
     * @param toolPerSecond records that Kafka's own tool sent a second, acks=all
     * @param batchesPerSecond interactions a second that {@value #CALLERS} callers appended, {@value #BATCH} at a time
     * @param share of the tool's rate that the batches reached
     * @param singlesPerSecond interactions a second that {@value #SINGLE_CALLERS} callers appended one by one
     */
    public record Report(
            int messageBytes,
            double toolPerSecond,
            double batchesPerSecond,
            double share,
            Latencies batches,
            double singlesPerSecond,
            Latencies singles) {

        /** The report for people. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "ingestion, messages of %d bytes, acks=all%n"
                            + "  Kafka's producer performance tool   %,12.0f/s%n"
                            + "  appended by 8 callers, 500 at a time %,11.0f/s  = %.2f of the tool's rate%n"
                            + "  appended by 64 callers, one by one   %,11.0f/s%n%s%n%s",
                    messageBytes,
                    toolPerSecond,
                    batchesPerSecond,
                    share,
                    singlesPerSecond,
                    batches.line(),
                    singles.line());
        }
    }

    private final Ports ports;
    private final String bootstrapServers;
    private final String topic;
    private final Path data;
    private final Duration time;

    /** Measures the log of {@code ports}, whose topic nobody else uses. */
    public IngestionBench(Ports ports, String bootstrapServers, String topic, Path data, Duration time) {
        this.ports = ports;
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.data = data;
        this.time = time;
    }

    /** Runs the tool between two runs of the log, so that none of them has the quieter machine. */
    public Report run() {
        InteractionLog log = ports.log().interactions();
        LongAdder warm = new LongAdder();
        new LoadGenerator(CALLERS).asFastAsPossible("warm-up", time, number -> warm.add(append(log, number, BATCH)));
        Latencies batches = new LoadGenerator(CALLERS)
                .asFastAsPossible("  each append of 500", time, number -> append(log, 10_000_000 + number, BATCH));
        KafkaPerformanceTool.Result tool = KafkaPerformanceTool.run(
                bootstrapServers,
                new KafkaPerformanceTool.Load(
                        topic, TOOL_RECORDS, bytes(), List.of("acks=all", "compression.type=lz4")),
                data.resolve("bench-kafka"));
        Latencies singles = new LoadGenerator(SINGLE_CALLERS)
                .asFastAsPossible("  each append of one", time, number -> append(log, 20_000_000_000L + number, 1));
        double perSecond = batches.perSecond() * BATCH;
        return new Report(
                bytes(),
                tool.recordsPerSecond(),
                perSecond,
                perSecond / tool.recordsPerSecond(),
                batches,
                singles.perSecond(),
                singles);
    }

    private static int bytes() {
        return VALUE.getBytes(StandardCharsets.UTF_8).length;
    }

    private int append(InteractionLog log, long number, int size) {
        Instant at = ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        List<Interaction> interactions = LongStream.range(number * size, (number + 1) * size)
                .mapToObj(i -> new Interaction(
                        new EventId("0f1e2d3c-0000-0000-0000-%012x".formatted(i)),
                        new LearnerId("U_" + i % 100_000),
                        new CourseId("C_" + (600_000 + i % 3_000)),
                        InteractionKind.VIEW,
                        at))
                .toList();
        return log.append(interactions).size();
    }
}
