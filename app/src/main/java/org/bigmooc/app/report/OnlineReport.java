package org.bigmooc.app.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineFigures.Stretch;

/** What going on learning was worth: as Markdown and as one page. */
public final class OnlineReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final double MEGABYTE = 1e6;

    private final OnlineFigures figures;

    /** Reports a replay. */
    public OnlineReport(OnlineFigures figures) {
        this.figures = figures;
    }

    /** What a terminal shows too. */
    public String markdown() {
        return heading() + "\n\n" + MarkdownReport.table(models()) + "\n" + MarkdownReport.table(stretches()) + "\n"
                + outcome() + "\n";
    }

    /** One page that needs nothing else. */
    public String html() {
        return Html.page(
                "Online learning",
                "Online learning of " + figures.model(),
                Html.paragraph(heading()) + Html.table(models()) + Html.table(stretches()) + Html.paragraph(outcome()));
    }

    /**
     * Keeps the report in {@code online/TIME/} of the data folder and returns that folder.
     *
     * @param json the figures as JSON
     * @throws Unavailable if the disk refuses
     */
    public Path write(Path data, Instant now, String json) {
        return ReportFolder.write(data.resolve("online").resolve(TIME.format(now)), json, markdown(), html());
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s; %,d interactions, of which the first %,d are measured; each is predicted, then learned; full catalogue, 95 %% intervals in brackets; data %.8s; seed %d; %s",
                figures.model(),
                figures.interactions(),
                figures.measured(),
                figures.dataHash(),
                figures.seed(),
                figures.settings().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private Table models() {
        return new Table(
                "Prequential NDCG@10",
                List.of("model", "NDCG@10", "above the frozen one", "p"),
                List.of(
                        List.of("frozen", text(figures.frozen()), "", ""),
                        row("in service, learning", figures.serving(), figures.servingAbove()),
                        row("the learning copy", figures.copy(), figures.copyAbove())));
    }

    private static List<String> row(String name, Interval ndcg, PairedDifference above) {
        return List.of(name, text(ndcg), text(above.difference()), String.format(Locale.ROOT, "%.3f", above.pValue()));
    }

    private Table stretches() {
        return new Table(
                "By tenth of the stream",
                List.of("until", "frozen", "in service", "copy", "interactions/s", "heap MB", "resident MB"),
                figures.stretches().stream().map(this::row).toList());
    }

    private List<String> row(Stretch stretch) {
        int place = figures.stretches().indexOf(stretch);
        int from = place == 0 ? 0 : figures.stretches().get(place - 1).to();
        return List.of(
                String.format(Locale.ROOT, "%,d", stretch.to()),
                text(stretch.frozen()),
                text(stretch.serving()),
                text(stretch.copy()),
                String.format(Locale.ROOT, "%.0f", (stretch.to() - from) / seconds(stretch.took())),
                String.format(Locale.ROOT, "%.0f", stretch.heapBytes() / MEGABYTE),
                String.format(Locale.ROOT, "%.0f", stretch.residentBytes() / MEGABYTE));
    }

    private String outcome() {
        String swaps = figures.swaps().isEmpty()
                ? "The copy was never put in service."
                : "The copy was put in service after "
                        + figures.swaps().stream()
                                .map(swap -> String.format(Locale.ROOT, "%,d", swap))
                                .collect(Collectors.joining(", "))
                        + " interactions.";
        return swaps + String.format(Locale.ROOT, " %.0f s in all.", seconds(figures.took()));
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.mean(), interval.low(), interval.high());
    }

    private static String text(double ndcg) {
        return ndcg == 0 ? "" : String.format(Locale.ROOT, "%.4f", ndcg);
    }

    private static double seconds(Duration duration) {
        return Math.max(1, duration.toMillis()) / 1e3;
    }
}
