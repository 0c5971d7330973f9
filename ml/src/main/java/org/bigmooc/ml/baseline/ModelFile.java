package org.bigmooc.ml.baseline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A binary file that says what it is: a fixed first word and a format number before the content, and nothing after it. */
final class ModelFile {

    private static final int FIRST_WORD = 0x424d4f43;
    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 16;

    private ModelFile() {}

    interface Writer {
        void write(DataOutput out) throws IOException;
    }

    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static void write(Path file, Writer content) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            out.writeInt(FIRST_WORD);
            out.writeInt(FORMAT);
            content.write(out);
        }
    }

    static <T> T read(Path file, Reader<T> content) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (in.readInt() != FIRST_WORD || in.readInt() != FORMAT) {
                throw new IOException(file + " is no model file of format " + FORMAT + "; train the model again");
            }
            T read = content.read(in);
            if (in.read() >= 0) {
                throw new IOException(file + " is longer than it should be; train the model again");
            }
            return read;
        } catch (EOFException truncated) {
            throw new IOException(file + " is cut short; train the model again", truncated);
        }
    }
}
