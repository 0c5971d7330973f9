package org.bigmooc.app.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pages that need nothing else: no script, no other file, no other host. */
final class Html {

    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}"
                    + "table{border-collapse:collapse;margin:.5rem 0 2rem}th,td{padding:.2rem .7rem;text-align:right;"
                    + "border-bottom:1px solid #ddd;white-space:nowrap}th:first-child,td:first-child{text-align:left}"
                    + "div{overflow-x:auto}svg text{font:13px system-ui,sans-serif}";

    private Html() {}

    /**
     * A page.
     *
     * @param title not yet escaped
     * @param body escaped already
     */
    static String page(String title, String headline, String body) {
        return "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + escaped(title) + "</title><style>"
                + STYLE + "</style>\n<h1>" + escaped(headline) + "</h1>\n" + body + "</html>\n";
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    static String table(Table table) {
        return "<h2>" + escaped(table.title()) + "</h2>\n<div><table>\n" + row(table.header(), "th")
                + table.rows().stream().map(cells -> row(cells, "td")).collect(Collectors.joining())
                + "</table></div>\n";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
