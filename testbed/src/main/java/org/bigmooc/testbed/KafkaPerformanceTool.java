package org.bigmooc.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kafka's own producer performance tool, in a process of its own. */
public final class KafkaPerformanceTool {

    private static final Pattern RESULT = Pattern.compile(
            "([0-9]+) records sent, ([0-9.]+) records/sec \\(([0-9.]+) MB/sec\\), "
                    + "([0-9.]+) ms avg latency, [0-9.]+ ms max latency, [0-9]+ ms 50th, [0-9]+ ms 95th, ([0-9]+) ms 99th.*");

    /**
     * What to send.
     *
     * @param records how many
     * @param bytes the size of each one's value
     * @param producer further settings of the producer, as {@code key=value}: {@code acks=all}
     */
    public record Load(String topic, long records, int bytes, List<String> producer) {

        /** Copies the settings. */
        public Load {
            producer = List.copyOf(producer);
        }
    }

    /**
     * What it measured, over all records.
     *
     * @param averageMillis from sending a record until its acknowledgement
     * @param p99Millis the same for all but the slowest hundredth of the records
     */
    public record Result(
            long records, double recordsPerSecond, double megabytesPerSecond, double averageMillis, double p99Millis) {}

    private KafkaPerformanceTool() {}

    /**
     * Sends as fast as it can and returns when everything was acknowledged.
     *
     * @param folder for its log; is created
     * @throws TestbedException if it printed no result
     */
    public static Result run(String bootstrapServers, Load load, Path folder) {
        List<String> arguments = new ArrayList<>(List.of(
                "--topic",
                load.topic(),
                "--num-records",
                Long.toString(load.records()),
                "--record-size",
                Integer.toString(load.bytes()),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + bootstrapServers));
        arguments.addAll(load.producer());
        ServerCommand command = new ServerCommand(
                ServerCommand.runningJava(),
                List.of(
                        "-Xmx512m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "--enable-native-access=ALL-UNNAMED"),
                Home.server("kafka") + "/*",
                "org.apache.kafka.tools.ProducerPerformance",
                arguments);
        ServerProcess tool = ServerProcess.start(command, folder, ServerProcess.Life.WITH_STARTER);
        tool.awaitEnd();
        return result(tool.log());
    }

    private static Result result(Path log) {
        try {
            return result(Files.readAllLines(log))
                    .orElseThrow(() -> new TestbedException("The tool printed no result. Its log is " + log + "."));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last of the summaries that the tool printed. */
    static Optional<Result> result(List<String> lines) {
        return lines.stream()
                .map(RESULT::matcher)
                .filter(Matcher::matches)
                .map(KafkaPerformanceTool::result)
                .reduce((earlier, last) -> last);
    }

    private static Result result(Matcher matcher) {
        return new Result(
                Long.parseLong(matcher.group(1)),
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                Double.parseDouble(matcher.group(4)),
                Double.parseDouble(matcher.group(5)));
    }
}
