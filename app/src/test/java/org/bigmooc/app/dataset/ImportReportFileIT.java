package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.dataset.BadLine;
import org.bigmooc.domain.dataset.BadLineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportReportFileIT {

    private static final BadLine BAD =
            new BadLine("user.csv", 7, BadLineReason.INVALID_CSV, "A \"quote\".", "<b>đ\t\u0001\u2028</b>");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesOneObjectALine() throws IOException {
        try (ImportReportFile report = new ImportReportFile(folder)) {
            report.add(BAD);
            report.add(BAD);
        }

        List<String> lines = Files.readAllLines(folder.resolve("import-report.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readValue(lines.getLast(), new TypeReference<Map<String, Object>>() {}))
                .isEqualTo(Map.of(
                        "file", "user.csv",
                        "line", 7,
                        "reason", "invalid-csv",
                        "message", "A \"quote\".",
                        "excerpt", "<b>đ\t\u0001\u2028</b>"));
    }

    @Test
    void anImportWithoutBadLinesTakesTheOldReportAway() {
        try (ImportReportFile report = new ImportReportFile(folder)) {
            report.add(BAD);
        }
        try (ImportReportFile report = new ImportReportFile(folder)) {
            assertThat(report.file()).doesNotExist();
        }

        assertThat(folder).isEmptyDirectory();
    }
}
