package org.bigmooc.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bigmooc.domain.fault.Unavailable;

/** Keeps each report in a folder of its own: {@code evaluations/TIME/report.json}, {@code report.md} and {@code report.html}. */
public final class ReportFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private ReportFolder() {}

    /**
     * Writes a report under the data folder and returns its folder.
     *
     * @param json the report as JSON
     * @throws Unavailable if the disk refuses
     */
    public static Path write(Path data, EvaluationReport report, String json) {
        Path folder = data.resolve("evaluations").resolve(TIME.format(report.measuredAt()));
        return write(folder, json, MarkdownReport.of(report), HtmlReport.of(report));
    }

    /** Writes the three forms of a report into a folder, which it returns. */
    static Path write(Path folder, String json, String markdown, String html) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), json);
            Files.writeString(folder.resolve("report.md"), markdown);
            Files.writeString(folder.resolve("report.html"), html);
            return folder;
        } catch (IOException failure) {
            throw new Unavailable(
                    "The report cannot be written to " + folder + ": " + failure.getMessage() + ".", failure);
        }
    }
}
