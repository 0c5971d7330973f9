package org.bigmooc.ml.tuning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trials of one search, a JSON object a line, each durable before the next trial begins. Trials of another search in the same file are
 * put aside in a file beside it. Not thread-safe.
 */
public final class TrialLog {

    private static final Logger LOG = LoggerFactory.getLogger(TrialLog.class);
    private static final double NANOS = 1e9;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** One line. */
    private record Entry(
            String search,
            int number,
            SortedMap<String, String> hyperparameters,
            Trial.State state,
            List<Double> ndcgAt10,
            double cpuSeconds,
            double wallSeconds,
            String note) {

        static Entry of(String search, Trial trial) {
            return new Entry(
                    search,
                    trial.number(),
                    trial.hyperparameters(),
                    trial.state(),
                    trial.validation()
                            .map(one -> List.of(one.low(), one.mean(), one.high()))
                            .orElse(List.of()),
                    trial.cpu().toNanos() / NANOS,
                    trial.wall().toNanos() / NANOS,
                    trial.note());
        }

        Trial trial() {
            Optional<Interval> validation = ndcgAt10.size() < 3
                    ? Optional.empty()
                    : Optional.of(new Interval(ndcgAt10.getFirst(), ndcgAt10.get(1), ndcgAt10.getLast()));
            return new Trial(
                    number, hyperparameters, state, validation, seconds(cpuSeconds), seconds(wallSeconds), note);
        }

        private static Duration seconds(double seconds) {
            return Duration.ofNanos((long) (seconds * NANOS));
        }
    }

    private final Path file;
    private final String search;
    private final List<Trial> trials = new ArrayList<>();

    private TrialLog(Path file, String search) {
        this.file = file;
        this.search = search;
    }

    /**
     * Opens the log of a search, which may not exist yet. A last line that was not written whole is dropped, and the reason logged.
     *
     * @param search what tells it from every other search
     * @throws Unavailable if the file cannot be used, naming the line if it is one
     */
    public static TrialLog open(Path file, String search) {
        TrialLog log = new TrialLog(file, search);
        try {
            Files.createDirectories(file.resolveSibling("."));
            if (Files.exists(file)) {
                log.read(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
            return log;
        } catch (IOException failure) {
            throw new Unavailable("The trials in " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private void read(List<String> lines) throws IOException {
        List<Entry> entries = entries(lines);
        if (entries.stream().allMatch(entry -> entry.search().equals(search))) {
            entries.forEach(entry -> trials.add(entry.trial()));
            return;
        }
        Path aside = file.resolveSibling("trials-before.jsonl");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn(
                "The trials in {} are of other data, another seed or other fixed values; they are in {} now.",
                file,
                aside);
    }

    private List<Entry> entries(List<String> lines) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            try {
                entries.add(JSON.readValue(lines.get(line), Entry.class));
            } catch (JsonProcessingException damaged) {
                if (line < lines.size() - 1) {
                    throw new Unavailable(
                            "Line " + (line + 1) + " of " + file + " is no trial; remove the line or the file.",
                            damaged);
                }
                LOG.warn("The last line of {} was not written whole and is dropped; its trial is run again.", file);
                write(lines.subList(0, line), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        return entries;
    }

    /** The trial of this number, if it came to its end with these hyper-parameters. */
    public Optional<Trial> ended(int number, SortedMap<String, String> hyperparameters) {
        return trials.stream()
                .filter(trial -> trial.state() != Trial.State.STOPPED)
                .filter(trial ->
                        trial.number() == number && trial.hyperparameters().equals(hyperparameters))
                .findFirst();
    }

    /** Time that all trials took, those that were stopped too. */
    public Duration spent() {
        return trials.stream().map(Trial::wall).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Adds a trial, durably.
     *
     * @throws Unavailable if the disk refuses
     */
    public void add(Trial trial) {
        try {
            write(
                    List.of(JSON.writeValueAsString(Entry.of(search, trial))),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new Unavailable("The trial cannot be written to " + file + ": " + failure.getMessage(), failure);
        }
        trials.add(trial);
    }

    private void write(List<String> lines, StandardOpenOption create, StandardOpenOption how) throws IOException {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, create, how)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
