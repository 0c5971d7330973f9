package org.bigmooc.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.Trial;
import org.bigmooc.domain.training.Tuning;

/** The trials of a search, best first, and the command that trains the best: as Markdown and as one page. */
public final class TuningReport {

    private final Tuning tuning;
    private final SortedMap<String, String> fixed;

    /**
     * Reports a search.
     *
     * @param fixed what was not searched for
     */
    public TuningReport(Tuning tuning, SortedMap<String, String> fixed) {
        this.tuning = tuning;
        this.fixed = fixed;
    }

    /** What a terminal shows too. */
    public String markdown() {
        return heading() + "\n\n" + MarkdownReport.table(table()) + "\n" + outcome() + "\n";
    }

    /** One page, with a plot. */
    public String html() {
        return Html.page(
                "Search",
                "Hyper-parameters of " + tuning.model(),
                Html.paragraph(heading())
                        + TrialPlot.of(tuning.trials())
                        + Html.table(table())
                        + Html.paragraph(outcome()));
    }

    /**
     * Keeps the report beside the log of the trials and returns its folder.
     *
     * @throws Unavailable if the disk refuses
     */
    public Path write(Path data) {
        Path folder = data.resolve("tuning").resolve(tuning.model());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown());
            Files.writeString(folder.resolve("report.html"), html());
            return folder;
        } catch (IOException failure) {
            throw new Unavailable(
                    "The report cannot be written to " + folder + ": " + failure.getMessage() + ".", failure);
        }
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s: %d trials in %s s; validation NDCG@10, full catalogue, 95 %% intervals in brackets; data %.8s; seed %d; fixed: %s",
                tuning.model(),
                tuning.trials().size(),
                seconds(tuning.spent()),
                tuning.dataHash(),
                tuning.seed(),
                fixed.isEmpty() ? "nothing" : pairs(fixed, ", "));
    }

    private Table table() {
        List<List<String>> rows = tuning.trials().stream()
                .sorted(Comparator.comparingDouble(Trial::score).reversed().thenComparingInt(Trial::number))
                .map(this::row)
                .toList();
        return new Table(
                "Trials, best first", List.of("trial", "NDCG@10", "CPU s", "s", "changed from the standard"), rows);
    }

    private List<String> row(Trial trial) {
        SortedMap<String, String> changes = tuning.changes(trial);
        return List.of(
                Integer.toString(trial.number()),
                trial.validation().map(Tables::text).orElseGet(() -> "failed: " + trial.note()),
                seconds(trial.cpu()),
                seconds(trial.wall()),
                changes.isEmpty() ? "nothing" : pairs(changes, " "));
    }

    private String outcome() {
        return tuning.best()
                .map(best -> "Best: trial " + best.number() + ". To train it: ./bigmooc train --model " + tuning.model()
                        + " --seed " + tuning.seed() + settings(best))
                .orElse("No trial came to its end; give it a longer --budget.");
    }

    private String settings(Trial best) {
        return tuning.changes(best).entrySet().stream()
                .map(change -> " --set " + change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining());
    }

    private static String pairs(Map<String, String> values, String separator) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(separator));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
    }
}
