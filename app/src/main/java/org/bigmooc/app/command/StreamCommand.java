package org.bigmooc.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.configuration.Learning;
import org.bigmooc.domain.activity.CountActivity;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.batch.StreamRequest;
import org.bigmooc.domain.fault.InvalidInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stream}: counts what learners do as it happens. */
@Command(
        name = "stream",
        description = {
            "Reads the interactions from Kafka and counts them in the store, each event once: by course and, for what is trending, by slices of",
            "ten minutes. It runs until it is stopped; killed or started again, it goes on where it was. It runs on Spark: on this machine, or",
            "where plugins.spark.master of the configuration says. With --learn the model in service learns on from what is counted."
        })
final class StreamCommand implements Callable<Integer> {

    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Option(names = "--once", description = "Count what is there, and end.")
    private boolean once;

    @Option(
            names = "--anew",
            description = "Forget what was counted, and begin with the oldest event that the log has.")
    private boolean anew;

    @Option(
            names = "--learn",
            description = {
                "Have the model in service go on learning from the enrolments of each batch; needs online.learning: stream in the",
                "configuration of all nodes."
            })
    private boolean learn;

    @Option(
            names = "--checkpoint",
            paramLabel = "URI",
            description = {
                "Folder that remembers how far the stream has come (default: stream/ of the data folder); with a cluster, one that all of it",
                "reaches."
            })
    private @Nullable String checkpoint;

    @Option(
            names = "--duplicates-within",
            paramLabel = "TIME",
            converter = TimeSpanOption.class,
            defaultValue = "5m",
            description = {
                "An event that is read again within this time, such as 90s or 5m, is counted once (default: ${DEFAULT-VALUE}). A longer one",
                "takes more memory: about a gigabyte for ten million events."
            })
    private Duration duplicatesWithin = Duration.ofMinutes(5);

    @Option(
            names = "--most-per-batch",
            paramLabel = "EVENTS",
            defaultValue = "50000",
            description = "How many events to read at a time (default: ${DEFAULT-VALUE}).")
    private int mostPerBatch;

    StreamCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // the lock only has to be held
    public Integer call() throws Exception {
        if (repeat.wanted() && !once) {
            throw new InvalidInput(
                    "stream-endless", "once", "A stream runs until it is stopped. To repeat it, add --once.");
        }
        if (repeat.wanted()) {
            return repeat.repeat(common, clock);
        }
        Path data = common.configuration().data();
        if (learn) {
            requireTurn(common.configuration().online().learning());
        }
        try (Interruption interruption = once ? Interruption.watch() : Interruption.watchEndless();
                Ports ports = common.ports(clock);
                FolderLock lock = FolderLock.take(data, "stream")) {
            StreamRequest request = request(ports, data);
            return common.recorded(ports, () -> stream(ports, request, interruption));
        }
    }

    private static void requireTurn(Learning learning) {
        if (learning != Learning.STREAM) {
            throw new InvalidInput(
                    "stream-does-not-learn",
                    "online.learning",
                    "online.learning is " + learning.name().toLowerCase(Locale.ROOT)
                            + ", so the stream must not learn: services could learn the same enrolments. Set online.learning: stream in the"
                            + " configuration of all nodes, and restart them first.");
        }
    }

    private StreamRequest request(Ports ports, Path data) {
        String folder = Optional.ofNullable(checkpoint)
                .orElseGet(() -> data.resolve("stream").toAbsolutePath().toUri().toString());
        return new StreamRequest(
                ports.streamedLog(), folder, anew, once, mostPerBatch, BETWEEN_BATCHES, duplicatesWithin);
    }

    private int stream(Ports ports, StreamRequest request, Interruption interruption) {
        CountActivity counting =
                new CountActivity(ports.store().activity(), ports.store().courses(), anew);
        StreamReport report = new StreamReport(common.err(), interruption, clock);
        Map<String, Long> learned =
                learn ? StreamLearning.run(ports, request, counting, report) : run(ports, request, counting, report);
        SeeActivity activity =
                new SeeActivity(ports.store().activity(), ports.store().courses(), clock);
        StreamReport.Outcome outcome = report.outcome(counting, activity, learned);
        common.answer(outcome, outcome.text());
        return ExitCode.OK;
    }

    private static Map<String, Long> run(
            Ports ports, StreamRequest request, CountActivity counting, StreamReport report) {
        ports.batch().stream().run(request, counting::add, report);
        return Map.of();
    }
}
