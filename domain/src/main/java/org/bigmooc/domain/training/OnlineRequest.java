package org.bigmooc.domain.training;

import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * What to replay.
 *
 * @param model which kind, one of {@link ModelTrainer#models()}
 * @param interactions how many; 0 for each held-out course once. Beyond those, all are replayed again in another order, for the figures of
 *     time and memory alone
 * @param seed of the order and of everything else random
 * @param settings of the learning, by dash-case name; the standard ones where nothing is given
 */
public record OnlineRequest(String model, int interactions, long seed, Map<String, String> settings) {

    /** Copies the map, and checks the number. */
    public OnlineRequest {
        if (interactions < 0) {
            throw new InvalidInput(
                    "invalid-interactions",
                    "interactions",
                    "The number of interactions is 0 or more, not " + interactions + ".");
        }
        settings = Map.copyOf(settings);
    }
}
