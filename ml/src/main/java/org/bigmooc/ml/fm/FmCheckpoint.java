package org.bigmooc.ml.fm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.ml.weights.AtomicFile;

/**
 * Where a training stands after a pass over the data, on disk.
 *
 * @param identity tells trainings of other data, seeds and hyper-parameters apart
 */
record FmCheckpoint(Path file, String identity) {

    void write(int epochs, List<float[]> state) throws IOException {
        AtomicFile.write(file, out -> write(epochs, state, out));
    }

    private void write(int epochs, List<float[]> state, DataOutputStream out) throws IOException {
        out.writeUTF(identity);
        out.writeInt(epochs);
        for (float[] one : state) {
            AtomicFile.writeFloats(out, one);
        }
    }

    /**
     * Fills the arrays, and says after how many passes they were written; if there is no checkpoint, that is none, and they stay.
     *
     * @throws IOException if there is one of another training, or a damaged one
     */
    int read(List<float[]> state) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return AtomicFile.read(file, in -> read(state, in));
    }

    private int read(List<float[]> state, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(identity)) {
            throw new IOException(file + " is of another training");
        }
        int epochs = in.readInt();
        for (float[] one : state) {
            float[] kept = AtomicFile.readFloats(in);
            if (kept.length != one.length) {
                throw new IOException(file + " is of another training");
            }
            System.arraycopy(kept, 0, one, 0, one.length);
        }
        return epochs;
    }
}
