package org.bigmooc.app.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.evaluation.Interval;

/** A report as one page. */
final class HtmlReport {

    private static final int ROW = 28;
    private static final int NAMES = 280;
    private static final int BARS = 520;

    private HtmlReport() {}

    static String of(EvaluationReport report) {
        return Html.page(
                "Evaluation",
                "How well models predict the course taken next",
                Html.paragraph(MarkdownReport.heading(report).strip())
                        + bars(report)
                        + Tables.of(report).stream().map(Html::table).collect(Collectors.joining()));
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
                Html.escaped(name),
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
}
