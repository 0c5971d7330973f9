package org.bigmooc.ml.fm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.ml.weights.AtomicFile;

/**
 * Where a training stands, on disk.
 *
 * @param identity tells trainings of other data, seeds and hyper-parameters apart
 */
record FmCheckpoint(Path file, String identity) {

    void write(FmPosition position, List<float[]> state) throws IOException {
        AtomicFile.write(file, out -> write(position, state, out));
    }

    private void write(FmPosition position, List<float[]> state, DataOutputStream out) throws IOException {
        out.writeUTF(identity);
        out.writeInt(position.epoch());
        out.writeInt(position.round());
        for (float[] one : state) {
            AtomicFile.writeFloats(out, one);
        }
    }

    /**
     * Fills the arrays, and says how far the training had come then; if there is no checkpoint, that is the start, and they stay.
     *
     * @throws IOException if there is one of another training, or a damaged one
     */
    FmPosition read(List<float[]> state) throws IOException {
        if (!Files.exists(file)) {
            return FmPosition.START;
        }
        return AtomicFile.read(file, in -> read(state, in));
    }

    private FmPosition read(List<float[]> state, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(identity)) {
            throw new IOException(file + " is of another training");
        }
        FmPosition position = new FmPosition(in.readInt(), in.readInt());
        for (float[] one : state) {
            float[] kept = AtomicFile.readFloats(in);
            if (kept.length != one.length) {
                throw new IOException(file + " is of another training");
            }
            System.arraycopy(kept, 0, one, 0, one.length);
        }
        return position;
    }
}
