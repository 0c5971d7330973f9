package org.bigmooc.ml.sasrec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A trained SASRec on disk: its shape in {@code shape.json} and its weights in {@code weights.bin}, which holds a format
 * number, how many weights there are, the weights as little-endian floats, and a CRC-32.
 */
final class SasRecFiles {

    private static final String SHAPE_FILE = "shape.json";
    private static final String WEIGHTS_FILE = "weights.bin";
    private static final int FORMAT = 0x53415357;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SasRecFiles() {}

    static void write(SasRecWeights weights, Path folder) throws IOException {
        AtomicFile.write(folder.resolve(WEIGHTS_FILE), out -> write(weights, out));
        Files.write(folder.resolve(SHAPE_FILE), JSON.writeValueAsBytes(weights.shape()));
    }

    private static void write(SasRecWeights weights, DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        AtomicFile.writeFloats(out, weights.values());
    }

    static SasRecWeights read(Path folder) throws IOException {
        SasRecShape shape = JSON.readValue(folder.resolve(SHAPE_FILE).toFile(), SasRecShape.class);
        float[] values = AtomicFile.read(folder.resolve(WEIGHTS_FILE), SasRecFiles::readWeights);
        try {
            return new SasRecWeights(shape, values);
        } catch (IllegalArgumentException unlike) {
            throw new IOException(folder + " holds weights of another shape; train the model again", unlike);
        }
    }

    private static float[] readWeights(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the weights are of another version; train the model again");
        }
        return AtomicFile.readFloats(in);
    }
}
