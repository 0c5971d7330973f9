package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SasRecFilesTest {

    private final SasRecWeights weights = Samples.weights(new SasRecShape(Samples.COURSES, 8, 2, 2, 6, 5), 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void save() throws IOException {
        SasRecFiles.write(weights, folder);
    }

    @Test
    void comesBackExactlyAsItWasSaved() throws IOException {
        SasRecWeights loaded = SasRecFiles.read(folder);

        assertThat(loaded.shape()).isEqualTo(weights.shape());
        assertThat(loaded.values()).containsExactly(weights.values());
    }

    @Test
    void refusesWeightsThatWereChanged() throws IOException {
        Path file = folder.resolve("weights.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> SasRecFiles.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesWeightsThatEndTooEarly() throws IOException {
        Path file = folder.resolve("weights.bin");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> SasRecFiles.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends too early");
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> SasRecFiles.read(folder.resolve("nowhere")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }
}
