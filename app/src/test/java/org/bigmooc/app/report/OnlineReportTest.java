package org.bigmooc.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineFigures.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineReportTest {

    @TempDir
    private Path data;

    private static OnlineReport report(List<Integer> swaps) {
        Interval ndcg = new Interval(0.19, 0.2, 0.21);
        PairedDifference above = new PairedDifference(new Interval(0.001, 0.002, 0.003), 0.001);
        return new OnlineReport(new OnlineFigures(
                new ModelVersion("gru4rec-20260101-000000"),
                "0123456789abcdef",
                42,
                new TreeMap<>(),
                500,
                1_000,
                ndcg,
                ndcg,
                ndcg,
                above,
                above,
                swaps,
                List.of(
                        new Stretch(500, 0.2, 0.2, 0.25, 50_000_000, 400_000_000, Duration.ofSeconds(5)),
                        new Stretch(1_000, 0, 0, 0, 50_000_000, 400_000_000, Duration.ofSeconds(10))),
                Duration.ofSeconds(15)));
    }

    @Test
    void tellsTheDifferenceTheSwapsTheSpeedAndTheMemory() {
        assertThat(report(List.of(400)).markdown())
                .contains("1,000 interactions, of which the first 500 are measured")
                .contains("0.2000 [0.1900, 0.2100] | 0.0020 [0.0010, 0.0030] | 0.001")
                .contains("| 500 | 0.2000 | 0.2000 | 0.2500 | 100 | 50 | 400 |")
                .contains("| 1,000 |  |  |  | 50 | 50 | 400 |")
                .contains("put in service after 400 interactions");
        assertThat(report(List.of()).html()).contains("never put in service");
    }

    @Test
    void isKeptInAFolderOfItsOwn() {
        Path folder = report(List.of()).write(data, Instant.EPOCH, "{}");

        assertThat(folder).isEqualTo(data.resolve("online").resolve("19700101-000000"));
        assertThat(folder.resolve("report.json")).hasContent("{}");
        assertThat(folder.resolve("report.md")).isNotEmptyFile();
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }
}
