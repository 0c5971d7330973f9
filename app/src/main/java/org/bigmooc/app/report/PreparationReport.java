package org.bigmooc.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.preparation.PreparedDataset;

/** What was done for a clean data set and what is in it: as Markdown and as one page. */
public final class PreparationReport {

    private final PreparedDataset prepared;

    /** Reports this one. */
    public PreparationReport(PreparedDataset prepared) {
        this.prepared = prepared;
    }

    /** What a terminal shows too. */
    public String markdown() {
        return MarkdownReport.table(effects()) + "\n" + MarkdownReport.table(tables());
    }

    /** One page, with plots. */
    public String html() {
        return Html.page(
                "Preparation",
                "Data set " + prepared.run(),
                Html.paragraph("Kept in " + prepared.location() + ".")
                        + Html.table(effects())
                        + Html.table(tables())
                        + prepared.profile().stream().map(BarPlot::of).collect(Collectors.joining()));
    }

    /**
     * Keeps the report and returns its folder.
     *
     * @throws Unavailable if the disk refuses
     */
    public Path write(Path data, String json) {
        return ReportFolder.write(data.resolve("preparations").resolve(prepared.run()), json, markdown(), html());
    }

    private Table effects() {
        return new Table(
                "What each rule left",
                List.of("rule", "of", "before", "after", "left out"),
                prepared.effects().stream()
                        .map(effect -> List.of(
                                effect.rule(),
                                effect.of(),
                                number(effect.before()),
                                number(effect.after()),
                                number(effect.before() - effect.after())))
                        .toList());
    }

    private Table tables() {
        return new Table(
                "Tables",
                List.of("table", "rows", "hash"),
                prepared.tables().stream()
                        .map(table -> List.of(table.name(), number(table.rows()), table.hash()))
                        .toList());
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
