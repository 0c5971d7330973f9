package org.bigmooc.app.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as Markdown, which is also what a terminal shows. */
public final class MarkdownReport {

    private MarkdownReport() {}

    /** All tables, each under its title. */
    public static String of(EvaluationReport report) {
        return heading(report)
                + Tables.of(report).stream().map(MarkdownReport::table).collect(Collectors.joining("\n"));
    }

    static String heading(EvaluationReport report) {
        return String.format(
                Locale.ROOT,
                "%,d learners, %,d courses, %,d enrolments; data %.8s; seed %d; 95 %% intervals in brackets%n%n",
                report.learners(),
                report.courses(),
                report.enrolments(),
                report.dataHash(),
                report.seed());
    }

    static String table(Table table) {
        return "## " + table.title() + "\n\n" + line(table.header())
                + line(table.header().stream().map(name -> "---").toList())
                + table.rows().stream().map(MarkdownReport::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
