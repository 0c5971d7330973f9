package org.bigmooc.domain.training;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bigmooc.domain.evaluation.Interval;

/**
 * One training of a search for better hyper-parameters.
 *
 * @param number from 1 in the order of the search
 * @param hyperparameters every one, by dash-case name
 * @param validation NDCG@10 on the validation part, full catalogue; nothing unless done
 * @param cpu user and system time of training and measuring
 * @param wall time of the same
 * @param note why it failed; empty if it did not
 */
public record Trial(
        int number,
        SortedMap<String, String> hyperparameters,
        State state,
        Optional<Interval> validation,
        Duration cpu,
        Duration wall,
        String note) {

    /** What became of it. */
    public enum State {
        /** Trained and measured. */
        DONE,
        /** These hyper-parameters cannot be trained with. */
        FAILED,
        /** Stopped before its end; it is tried again. */
        STOPPED
    }

    /** Copies the map. */
    public Trial {
        hyperparameters = Collections.unmodifiableSortedMap(new TreeMap<>(hyperparameters));
    }

    /** Its NDCG@10, or negative infinity where there is none. */
    public double score() {
        return validation.map(Interval::mean).orElse(Double.NEGATIVE_INFINITY);
    }
}
