package org.bigmooc.domain.training;

import java.util.Map;

/**
 * What every replica of a training is to do next.
 *
 * @param request whose training it is
 * @param checkpoint from which to go on: its files by path, as {@link ReplicaOutcome} told them; none at the beginning
 */
public record ReplicaAssignment(TrainingRequest request, Dataset dataset, Map<String, byte[]> checkpoint) {

    /** Copies the map. */
    public ReplicaAssignment {
        checkpoint = Map.copyOf(checkpoint);
    }
}
