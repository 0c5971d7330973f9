package org.bigmooc.ml.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
import org.bigmooc.ml.weights.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets replicas train, part by part. After each part its checkpoint lies on this machine, so that a training that lost its replicas, or this
 * process, goes on from there.
 */
record ReplicatedTraining(Replicas replicas) {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicatedTraining.class);

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
        Map<String, byte[]> checkpoint = task.resume() ? kept(kept) : Map.of();
        try {
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
                            + " cannot be written; see that its folder is writable and the disk not full.",
                    failure);
        }
    }

    private static Map<String, byte[]> kept(Path kept) {
        if (!Files.exists(kept)) {
            return Map.of();
        }
        try {
            return AtomicFile.read(kept, ReplicatedTraining::readAll);
        } catch (IOException unreadable) {
            LOG.warn("The checkpoint {} cannot be used; training starts anew: {}", kept, unreadable.getMessage());
            return Map.of();
        }
    }

    private static Map<String, byte[]> readAll(DataInputStream in) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            files.put(name, in.readNBytes(in.readInt()));
        }
        return files;
    }

    /** In one file, so that parts of two checkpoints are never mixed. */
    private static void keep(Map<String, byte[]> checkpoint, Path kept) throws IOException {
        AtomicFile.write(kept, out -> {
            out.writeInt(checkpoint.size());
            for (Map.Entry<String, byte[]> one : checkpoint.entrySet()) {
                out.writeUTF(one.getKey());
                out.writeInt(one.getValue().length);
                out.write(one.getValue());
            }
        });
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
