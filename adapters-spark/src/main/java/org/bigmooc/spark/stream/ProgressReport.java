package org.bigmooc.spark.stream;

import java.util.Arrays;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.bigmooc.domain.batch.StreamListener;
import org.bigmooc.domain.batch.StreamProgress;

/** Tells of each batch once. Used by one thread. */
final class ProgressReport {

    private final BatchKeeper keeper;
    private final StreamListener listener;

    ProgressReport(BatchKeeper keeper, StreamListener listener) {
        this.keeper = keeper;
        this.listener = listener;
    }

    /** Of those among the last batches that were not told of. */
    void tell(StreamingQueryProgress... latest) {
        for (StreamingQueryProgress one : latest) {
            keeper.take(one.batchId()).ifPresent(kept -> listener.progressed(progress(one, kept)));
        }
    }

    private static StreamProgress progress(StreamingQueryProgress batch, BatchKeeper.Kept kept) {
        return new StreamProgress(
                batch.batchId(),
                batch.numInputRows(),
                batch.numInputRows() - kept.tally().distinct(),
                kept.tally().unreadable(),
                batch.processedRowsPerSecond(),
                Arrays.stream(batch.sources())
                        .mapToLong(ProgressReport::lag)
                        .max()
                        .orElse(0),
                kept.delays());
    }

    /** What was in the log when the batch began and is not read yet, in the partition with most of it. */
    private static long lag(SourceProgress source) {
        return Math.round(Double.parseDouble(source.metrics().getOrDefault("maxOffsetsBehindLatest", "0")));
    }
}
