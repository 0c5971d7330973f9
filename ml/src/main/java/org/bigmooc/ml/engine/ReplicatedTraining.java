package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.ReplicaAssignment;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.bigmooc.domain.training.Replicas;
import org.bigmooc.domain.training.TrainingRequest;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.registry.DurableFiles;

/**
 * Lets replicas train, part by part. After each part its checkpoint lies on this machine, so that a training that lost its replicas, or this
 * process, goes on from there.
 */
record ReplicatedTraining(Replicas replicas) {

    int count() {
        return replicas.count();
    }

    /** Refuses a kind that only one process can train. */
    void require(ModelKind kind) {
        if (!kind.replicable()) {
            throw new InvalidInput(
                    "not-replicable",
                    "replicas",
                    "Replicas train sequence models and fm, not " + kind.name()
                            + ". Train it without --replicas; an ensemble uses parts that replicas trained.");
        }
    }

    TrainedModel train(ModelKind kind, TrainingRequest request, TrainingTask task, TrainingCost cost) {
        Path kept = task.checkpoints().resolve("replicas");
        try {
            if (!task.resume() && Files.exists(kept)) {
                DurableFiles.delete(kept);
            }
            Map<String, byte[]> checkpoint = Files.exists(kept) ? DurableFiles.contents(kept) : Map.of();
            while (true) {
                if (task.listener().cancelled()) {
                    throw new WorkInterrupted("The training was stopped; started again, it goes on from " + kept + ".");
                }
                ReplicaOutcome outcome = replicas.train(
                        new ReplicaAssignment(request, task.split().dataset(), checkpoint), task.listener());
                cost.add(outcome.cpu());
                if (outcome.finished()) {
                    return read(kind, outcome, task.checkpoints());
                }
                checkpoint = outcome.files();
                keep(checkpoint, kept);
            }
        } catch (IOException failure) {
            throw new Unavailable(
                    "The checkpoint " + kept
                            + " cannot be read or written; see that its folder is writable and the disk not full.",
                    failure);
        }
    }

    /** The checkpoint before stays until this one is there. */
    private static void keep(Map<String, byte[]> checkpoint, Path kept) throws IOException {
        for (Map.Entry<String, byte[]> one : checkpoint.entrySet()) {
            Path file = kept.resolve(one.getKey());
            Files.createDirectories(file.resolveSibling(""));
            DurableFiles.replace(file, one.getValue());
        }
    }

    private static TrainedModel read(ModelKind kind, ReplicaOutcome outcome, Path checkpoints) throws IOException {
        Files.createDirectories(checkpoints);
        Path folder = Files.createTempDirectory(checkpoints, "model");
        try {
            DurableFiles.write(folder, outcome.files());
            return kind.read(folder);
        } finally {
            DurableFiles.delete(folder);
        }
    }
}
