package org.bigmooc.domain.batch;

import java.time.Duration;
import java.util.Map;

/**
 * What one batch of a stream was.
 *
 * @param batch its number
 * @param read records in it
 * @param duplicates of them that were left out because their event was there before
 * @param unreadable of them that could not be understood and were passed over
 * @param perSecond records read in a second of work
 * @param lag records that were in the log and not read by this batch, in the partition with most of them
 * @param delays how many events were in the store how long after they were recorded
 */
public record StreamProgress(
        long batch,
        long read,
        long duplicates,
        long unreadable,
        double perSecond,
        long lag,
        Map<Duration, Long> delays) {

    /** Copies the map. */
    public StreamProgress {
        delays = Map.copyOf(delays);
    }
}
