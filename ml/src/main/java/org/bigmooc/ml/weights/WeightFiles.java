package org.bigmooc.ml.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A trained network on disk: its shape in {@code shape.json} and its weights in {@code weights.bin}, which holds a format
 * number, how many weights there are, the weights as little-endian floats, and a CRC-32.
 */
public final class WeightFiles {

    private static final String SHAPE_FILE = "shape.json";
    private static final String WEIGHTS_FILE = "weights.bin";
    private static final int FORMAT = 0x53415357;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private WeightFiles() {}

    /**
     * What a folder holds.
     *
     * @param shape the sizes that the layout of the weights follows from
     * @param <S> type of the shape, a record of numbers
     */
    public record Stored<S>(S shape, Weights weights) {}

    /** Writes a shape, a record of numbers, and the weights into an existing folder. */
    public static void write(Object shape, Weights weights, Path folder) throws IOException {
        AtomicFile.write(folder.resolve(WEIGHTS_FILE), out -> write(weights, out));
        Files.write(folder.resolve(SHAPE_FILE), JSON.writeValueAsBytes(shape));
    }

    private static void write(Weights weights, DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        AtomicFile.writeFloats(out, weights.values());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param layout of the weights of a shape
     * @throws IOException if a file is missing, damaged, of another version or of another shape
     */
    public static <S> Stored<S> read(Path folder, Class<S> type, Function<S, WeightLayout> layout) throws IOException {
        S shape = JSON.readValue(folder.resolve(SHAPE_FILE).toFile(), type);
        float[] values = AtomicFile.read(folder.resolve(WEIGHTS_FILE), WeightFiles::readWeights);
        try {
            return new Stored<>(shape, new Weights(layout.apply(shape), values));
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
