package org.bigmooc.app.report;

import java.util.List;
import java.util.Locale;
import org.bigmooc.domain.preparation.Distribution;

/** How many there are in each group, a bar each. */
final class BarPlot {

    private static final int ROW = 24;
    private static final int LABELS = 320;
    private static final int BARS = 480;
    private static final int NUMBERS = 100;
    private static final int LONGEST_LABEL = 44;

    private BarPlot() {}

    /** A drawing; a sentence where there is no group. */
    static String of(Distribution distribution) {
        String title = Html.escaped(distribution.title());
        String heading = "<h2>" + title + "</h2>\n";
        List<Distribution.Group> groups = distribution.groups();
        if (groups.isEmpty()) {
            return heading + Html.paragraph("None.");
        }
        long most = groups.stream().mapToLong(Distribution.Group::count).max().orElse(0);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "%s<svg role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\">%n",
                heading,
                title,
                LABELS + BARS + NUMBERS,
                ROW * groups.size()));
        for (int i = 0; i < groups.size(); i++) {
            svg.append(bar(groups.get(i), i * ROW, most));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Distribution.Group group, int top, long most) {
        double width = most == 0 ? 0 : (double) BARS * group.count() / most;
        return String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#5b8fb9\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%,d</text>%n",
                top + 16,
                Html.escaped(shortened(group.label())),
                LABELS,
                top + 3,
                width,
                ROW - 6,
                LABELS + width + 6,
                top + 16,
                group.count());
    }

    private static String shortened(String label) {
        int characters = label.codePointCount(0, label.length());
        return characters <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
