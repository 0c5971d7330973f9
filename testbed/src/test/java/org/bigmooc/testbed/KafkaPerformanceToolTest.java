package org.bigmooc.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaPerformanceToolTest {

    @Test
    void readsTheLastSummaryThatTheToolPrinted() {
        assertThat(KafkaPerformanceTool.result(List.of(
                        "110808 records sent, 22161.6 records/sec (2.54 MB/sec), 650.1 ms avg latency, 1173.0 ms max latency.",
                        "50000 records sent, 22163.120567 records/sec (2.54 MB/sec), 704.10 ms avg latency, "
                                + "1173.00 ms max latency, 763 ms 50th, 1161 ms 95th, 1168 ms 99th, 1172 ms 99.9th.",
                        "")))
                .contains(new KafkaPerformanceTool.Result(50_000, 22_163.120567, 2.54, 704.10, 1_168));
    }

    @Test
    void inventsNothingWhereTheToolPrintedNothing() {
        assertThat(KafkaPerformanceTool.result(List.of("No broker answers."))).isEmpty();
    }
}
