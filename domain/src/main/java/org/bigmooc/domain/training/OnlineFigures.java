package org.bigmooc.domain.training;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.PairedDifference;

/**
 * What going on learning was worth: NDCG@10 over the full catalogue, each interaction predicted before it was learned.
 *
 * @param model the version that everything began with
 * @param settings of the learning, every one that was used
 * @param measured interactions that were replayed for the first time; the figures are over these
 * @param interactions all that were replayed
 * @param frozen of the model that learned nothing
 * @param serving of the model in service, which the learning copy replaced whenever it had shown to be better
 * @param copy of the learning copy itself
 * @param servingAbove how much higher that of the model in service is than that of the frozen one
 * @param copyAbove likewise of the copy
 * @param swaps after how many interactions the copy was put in service
 * @param stretches the stream in ten parts
 */
public record OnlineFigures(
        ModelVersion model,
        String dataHash,
        long seed,
        SortedMap<String, String> settings,
        int measured,
        int interactions,
        Interval frozen,
        Interval serving,
        Interval copy,
        PairedDifference servingAbove,
        PairedDifference copyAbove,
        List<Integer> swaps,
        List<Stretch> stretches,
        Duration took) {

    /** Copies the lists. */
    public OnlineFigures {
        swaps = List.copyOf(swaps);
        stretches = List.copyOf(stretches);
    }

    /**
     * A tenth of the stream.
     *
     * @param to the interactions replayed by its end
     * @param frozen mean NDCG@10 of those of them that were replayed for the first time; 0 if none was
     * @param serving likewise
     * @param copy likewise
     * @param heapBytes Java's heap in use at its end, garbage collected
     * @param residentBytes memory of the whole process at its end, native included; 0 where the system does not tell
     */
    public record Stretch(
            int to, double frozen, double serving, double copy, long heapBytes, long residentBytes, Duration took) {}
}
