package org.bigmooc.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bigmooc.domain.evaluation.Costs;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.training.Trial;
import org.bigmooc.domain.training.Tuning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String NASTY = "<script>alert(\"x\")</script>&|";
    private static final Ranks RANKS = Ranks.of(1, 2, 3, 50);
    private static final Ranks BETTER = Ranks.of(1, 1, 1, 3);

    @TempDir
    private Path data;

    private static ModelFigures figures(String name, Ranks ranks, Optional<Ranks> served) {
        Costs costs = new Costs(
                Duration.ofMillis(12_300),
                Duration.ofSeconds(13),
                Duration.ofSeconds(2),
                Duration.ofNanos(1_230_000),
                Duration.ofNanos(4_560_000),
                7_800_000,
                0);
        return new ModelFigures(
                name,
                served.isEmpty(),
                ranks.metrics(),
                ranks.intervals(1),
                ranks.intervals(2),
                0.25,
                new Interval(8, 9, 10),
                0.75,
                List.of(new SliceFigures("history", "1 to 3", 2, new Interval(0.1, 0.2, 0.3))),
                served.map(other -> ranks.ndcgAbove(other, 10, 1)),
                costs);
    }

    private static EvaluationReport report(ModelFigures... models) {
        return new EvaluationReport(
                Instant.parse("2026-01-02T03:04:05Z"), "0123456789abcdef", 4, 60, 400, 42, List.of(models));
    }

    @Test
    void showsEveryModelAndEveryFigure() {
        EvaluationReport report =
                report(figures("sasrec-1", RANKS, Optional.empty()), figures("ease", BETTER, Optional.of(RANKS)));

        for (String text : List.of(MarkdownReport.of(report), HtmlReport.of(report))) {
            assertThat(text)
                    .contains("4 learners, 60 courses, 400 enrolments; data 01234567; seed 42")
                    .contains("sasrec-1", "ease", "in service")
                    .contains(
                            Tables.text(RANKS.intervals(1).mrr()),
                            Tables.text(BETTER.intervals(2).mrr()))
                    .contains(Tables.text(RANKS.ndcg(10, 1)))
                    .contains("0.2500", "9.0000 [8.0000, 10.0000]", "0.7500")
                    .contains("history, 1 to 3", "0.2000 [0.1000, 0.3000]")
                    .contains("12.3", "1.23", "4.56", "7.8");
        }
    }

    @Test
    void theBarsAreAsLongAsTheFigures() {
        String html =
                HtmlReport.of(report(figures("a", RANKS, Optional.empty()), figures("b", BETTER, Optional.of(RANKS))));

        double scale = 520 / BETTER.ndcg(10, 1).high();
        assertThat(html)
                .contains(String.format(
                        Locale.ROOT, "width=\"%.1f\"", BETTER.ndcg(10, 1).mean() * scale))
                .contains(String.format(
                        Locale.ROOT, "width=\"%.1f\"", RANKS.ndcg(10, 1).mean() * scale));
    }

    @Test
    void aPageRunsNoScriptAndAsksNobody() {
        String evaluation = HtmlReport.of(report(figures(NASTY, RANKS, Optional.empty())));
        String search = new TuningReport(tuning(NASTY), new TreeMap<>(Map.of(NASTY, NASTY))).html();

        for (String html : List.of(evaluation, search)) {
            assertThat(html)
                    .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;")
                    .doesNotContain("<script", "http:", "https:", "src=", "href=", "url(");
        }
    }

    @Test
    void aNameWithABarDoesNotBreakTheTable() {
        assertThat(MarkdownReport.of(report(figures("a|b", RANKS, Optional.empty()))))
                .contains("| a\\|b |");
    }

    @Test
    void aReportWithoutModelsIsAReport() {
        assertThat(HtmlReport.of(report())).endsWith("</html>\n").doesNotContain("NaN", "Infinity");
        assertThat(MarkdownReport.of(report())).contains("Costs");
    }

    @Test
    void keepsEachReportInAFolderOfItsOwn() throws IOException {
        EvaluationReport report = report(figures("ease", RANKS, Optional.empty()));

        Path folder = ReportFolder.write(data, report, "{}");

        assertThat(folder).isEqualTo(data.resolve("evaluations/20260102-030405"));
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(HtmlReport.of(report));
        assertThat(Files.readString(folder.resolve("report.md"))).isEqualTo(MarkdownReport.of(report));
        assertThat(Files.readString(folder.resolve("report.json"))).isEqualTo("{}");
    }

    @Test
    void aSearchShowsItsTrialsBestFirstAndHowToTrainTheBest() throws IOException {
        TuningReport report = new TuningReport(tuning("ease"), new TreeMap<>(Map.of("history", "50")));

        assertThat(report.markdown()
                        .lines()
                        .filter(line -> line.startsWith("| "))
                        .toList())
                .containsExactly(
                        "| trial | NDCG@10 | CPU s | s | changed from the standard |",
                        "| --- | --- | --- | --- | --- |",
                        "| 2 | 0.2000 [0.1900, 0.2100] | 2.0 | 1.0 | lambda=50 |",
                        "| 1 | 0.1000 [0.0900, 0.1100] | 2.0 | 1.0 | nothing |",
                        "| 3 | failed: too many | 2.0 | 1.0 | lambda=7 |");
        assertThat(report.markdown())
                .contains("fixed: history=50")
                .contains("./bigmooc train --model ease --seed 42 --set lambda=50");
        assertThat(report.html()).contains("<circle", "trial 2: 0.2000");
        assertThat(report.write(data).resolve("report.html")).hasContent(report.html());
    }

    @Test
    void aSearchWithoutATrialSaysWhatToDo() {
        Tuning nothing = new Tuning("ease", "0123456789", 42, new TreeMap<>(), List.of(), Duration.ZERO);
        TuningReport report = new TuningReport(nothing, new TreeMap<>());

        assertThat(report.markdown()).contains("longer --budget").contains("fixed: nothing");
        assertThat(report.html()).doesNotContain("<svg", "NaN");
    }

    private static Tuning tuning(String model) {
        return new Tuning(
                model,
                "0123456789abcdef",
                42,
                new TreeMap<>(Map.of("lambda", "100")),
                List.of(
                        trial(1, "100", Optional.of(new Interval(0.09, 0.1, 0.11)), ""),
                        trial(2, "50", Optional.of(new Interval(0.19, 0.2, 0.21)), ""),
                        trial(3, "7", Optional.empty(), "too many")),
                Duration.ofSeconds(3));
    }

    private static Trial trial(int number, String lambda, Optional<Interval> validation, String note) {
        Trial.State state = validation.isPresent() ? Trial.State.DONE : Trial.State.FAILED;
        return new Trial(
                number,
                new TreeMap<>(Map.of("lambda", lambda)),
                state,
                validation,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                note);
    }
}
