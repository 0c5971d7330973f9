package org.bigmooc.app.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes the files of small data sets. */
record DatasetFiles(Path folder) {

    DatasetFiles lines(String name, String... lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Compresses the bytes if the name ends with {@code .gz}. */
    DatasetFiles bytes(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            try (OutputStream out = name.endsWith(".gz")
                    ? new GZIPOutputStream(Files.newOutputStream(file))
                    : Files.newOutputStream(file)) {
                out.write(bytes);
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Cuts the last bytes off a file. */
    DatasetFiles cut(String name, int bytes) {
        try {
            Path file = folder.resolve(name);
            byte[] all = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(all, all.length - bytes));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
