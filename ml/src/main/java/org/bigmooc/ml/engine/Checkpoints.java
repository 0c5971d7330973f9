package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where trainings keep what they need to go on: a folder for each combination of model, data, seed and hyper-parameters. */
record Checkpoints(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int HASH_BYTES = 8;

    Path of(String model, String dataHash, long seed, SortedMap<String, String> hyperparameters) {
        return of(model, dataHash, seed, hyperparameters, 1);
    }

    /** The same for a training by some replicas, which is another one than by more or fewer. */
    Path of(String model, String dataHash, long seed, SortedMap<String, String> hyperparameters, int replicas) {
        String by = replicas == 1 ? "" : " by " + replicas;
        return folder.resolve(model + "-" + hash(dataHash + " " + seed + " " + hyperparameters + by));
    }

    /** Removes what a finished training left; if that fails, it is only wasted space. */
    void forget(Path finished) {
        if (!Files.exists(finished)) {
            return;
        }
        try (Stream<Path> all = Files.walk(finished)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            LOG.warn("The checkpoint {} of a finished training cannot be deleted; you may do so.", finished, failure);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256.", impossible);
        }
    }
}
