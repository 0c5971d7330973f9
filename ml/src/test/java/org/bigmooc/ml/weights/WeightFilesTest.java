package org.bigmooc.ml.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bigmooc.ml.weights.WeightFiles.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFilesTest {

    private static final Square SHAPE = new Square(7);

    private final Weights weights = Weights.initial(layout(SHAPE), 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void save() throws IOException {
        WeightFiles.write(SHAPE, weights, folder);
    }

    /** A network of one matrix. */
    private record Square(int size) {}

    private static WeightLayout layout(Square shape) {
        WeightLayout.Builder slots = new WeightLayout.Builder();
        slots.add("only.weight", shape.size(), shape.size());
        return slots.build();
    }

    private static Stored<Square> read(Path folder) throws IOException {
        return WeightFiles.read(folder, Square.class, WeightFilesTest::layout);
    }

    @Test
    void refusesWeightsOfAnotherShape() throws IOException {
        Files.writeString(folder.resolve("shape.json"), "{\"size\": 8}");

        assertThatThrownBy(() -> read(folder)).isInstanceOf(IOException.class).hasMessageContaining("another shape");
    }

    @Test
    void comesBackExactlyAsItWasSaved() throws IOException {
        Stored<Square> loaded = read(folder);

        assertThat(loaded.shape()).isEqualTo(SHAPE);
        assertThat(loaded.weights().values()).containsExactly(weights.values());
    }

    @Test
    void believesNothingOfAFileBeforeItIsKnownToBeWhole() throws IOException {
        Path file = folder.resolve("weights.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> AtomicFile.read(file, in -> {
                    throw new AssertionError("read before it was checked");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesWeightsThatWereChanged() throws IOException {
        Path file = folder.resolve("weights.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> read(folder)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }

    @Test
    void refusesWeightsThatEndTooEarly() throws IOException {
        Path file = folder.resolve("weights.bin");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> read(folder)).isInstanceOf(IOException.class).hasMessageContaining("ends too early");
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> read(folder.resolve("nowhere")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }
}
