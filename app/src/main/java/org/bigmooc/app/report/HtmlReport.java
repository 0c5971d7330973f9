package org.bigmooc.app.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.evaluation.Interval;

/** A report as one page that needs nothing else: no script, no other file, no other host. */
final class HtmlReport {

    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}"
                    + "table{border-collapse:collapse;margin:.5rem 0 2rem}th,td{padding:.2rem .7rem;text-align:right;"
                    + "border-bottom:1px solid #ddd;white-space:nowrap}th:first-child,td:first-child{text-align:left}"
                    + "div{overflow-x:auto}svg text{font:13px system-ui,sans-serif}";
    private static final int ROW = 28;
    private static final int NAMES = 280;
    private static final int BARS = 520;

    private HtmlReport() {}

    static String of(EvaluationReport report) {
        return "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Evaluation</title><style>" + STYLE
                + "</style>\n<h1>How well models predict the course taken next</h1>\n<p>"
                + escaped(MarkdownReport.heading(report).strip()) + "</p>\n"
                + bars(report)
                + Tables.of(report).stream().map(HtmlReport::table).collect(Collectors.joining())
                + "</html>\n";
    }

    private static String bars(EvaluationReport report) {
        double most = report.models().stream()
                .mapToDouble(model -> model.ndcgAt10().high())
                .max()
                .orElse(0);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<h2>Test NDCG@10, full catalogue</h2>%n<svg role=\"img\" aria-label=\"Test NDCG@10 of each model\" width=\"%d\" height=\"%d\">%n",
                NAMES + BARS + 80,
                ROW * report.models().size()));
        for (int i = 0; i < report.models().size(); i++) {
            ModelFigures model = report.models().get(i);
            svg.append(bar(model.model(), model.ndcgAt10(), i * ROW, most > 0 ? BARS / most : 0));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(String name, Interval value, int top, double scale) {
        double middle = top + ROW / 2.0;
        return String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%.1f\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#5b8fb9\"/>"
                        + "<path d=\"M%.1f %.1fH%.1f\" stroke=\"#222\" stroke-width=\"2\"/><text x=\"%.1f\" y=\"%.1f\">%.4f</text>%n",
                middle + 5,
                escaped(name),
                NAMES,
                top + 4,
                value.mean() * scale,
                ROW - 8,
                NAMES + value.low() * scale,
                middle,
                NAMES + value.high() * scale,
                NAMES + value.high() * scale + 8,
                middle + 5,
                value.mean());
    }

    private static String table(Table table) {
        return "<h2>" + escaped(table.title()) + "</h2>\n<div><table>\n" + row(table.header(), "th")
                + table.rows().stream().map(cells -> row(cells, "td")).collect(Collectors.joining())
                + "</table></div>\n";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
