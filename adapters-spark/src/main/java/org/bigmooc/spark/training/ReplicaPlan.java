package org.bigmooc.spark.training;

import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.TreeMap;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ReplicaAssignment;
import org.bigmooc.domain.training.TrainingRequest;

/**
 * What each replica is to do in one part of a training, beside the data set, which stays the same.
 *
 * @param secret by which replicas of this part know each other
 * @param clock one that can be sent, as the system's can
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
record ReplicaPlan(
        String model,
        long seed,
        TreeMap<String, String> hyperparameters,
        boolean resume,
        HashMap<String, byte[]> checkpoint,
        PluginReference engine,
        byte[] secret,
        Clock clock)
        implements Serializable {

    static ReplicaPlan of(ReplicaAssignment assignment, PluginReference engine, byte[] secret, Clock clock) {
        TrainingRequest request = assignment.request();
        return new ReplicaPlan(
                request.model(),
                request.seed(),
                new TreeMap<>(request.hyperparameters()),
                request.resume(),
                new HashMap<>(assignment.checkpoint()),
                engine,
                secret,
                clock);
    }

    ReplicaAssignment assignment(Dataset dataset) {
        return new ReplicaAssignment(new TrainingRequest(model, seed, hyperparameters, resume), dataset, checkpoint);
    }
}
