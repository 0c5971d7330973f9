package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.ml.weights.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ranks of the validation targets, kept with a model so that it can be compared with others learner by learner without measuring again. */
final class KeptRanks {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRanks.class);
    private static final String FILE = "validation-ranks.bin";

    private KeptRanks() {}

    static void write(Path folder, Ranks ranks) throws IOException {
        double[] values = ranks.values();
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        AtomicFile.write(folder.resolve(FILE), out -> AtomicFile.writeFloats(out, floats));
    }

    /** Nothing if they were not kept or are damaged: they can be measured again. */
    static Optional<Ranks> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            float[] floats = AtomicFile.read(file, AtomicFile::readFloats);
            double[] values = new double[floats.length];
            for (int i = 0; i < floats.length; i++) {
                values[i] = floats[i];
            }
            return Optional.of(Ranks.of(values));
        } catch (IOException damaged) {
            LOG.warn("{} cannot be read; the model is measured again where it is compared.", file, damaged);
            return Optional.empty();
        }
    }
}
