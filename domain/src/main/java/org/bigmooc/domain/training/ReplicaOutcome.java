package org.bigmooc.domain.training;

import java.time.Duration;
import java.util.Map;

/**
 * What replicas have done, the same for all of them.
 *
 * @param finished whether the training is complete
 * @param files of the model if it is, or else the checkpoint to go on from; by path
 * @param cpu time of the processor
 */
public record ReplicaOutcome(boolean finished, Map<String, byte[]> files, Duration cpu) {

    /** Copies the map. */
    public ReplicaOutcome {
        files = Map.copyOf(files);
    }
}
