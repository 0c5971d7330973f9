package org.bigmooc.ml.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bigmooc.ml.torch.AdamW;
import org.bigmooc.ml.weights.AtomicFile;

/**
 * Everything a training needs to go on as if it had never stopped.
 *
 * @param identity of data, seed and hyper-parameters; a checkpoint of another training is of no use
 * @param position how far the training has come
 * @param weights after the last step
 * @param optimizer after the last step
 * @param best weights of the best validation so far; empty before the first
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
record Checkpoint(String identity, TrainingPosition position, float[] weights, AdamW.State optimizer, float[] best) {

    private static final int FORMAT = 0x53415331;

    void write(Path file) throws IOException {
        AtomicFile.write(file, this::write);
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(identity);
        position.write(out);
        AtomicFile.writeFloats(out, weights);
        out.writeInt(optimizer.steps());
        AtomicFile.writeFloats(out, optimizer.means());
        AtomicFile.writeFloats(out, optimizer.squares());
        AtomicFile.writeFloats(out, best);
    }

    /** The checkpoint of that training, if the file exists and is one. */
    static Optional<Checkpoint> read(Path file, String identity) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(AtomicFile.read(file, Checkpoint::read))
                .filter(checkpoint -> checkpoint.identity().equals(identity));
    }

    private static Checkpoint read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not a checkpoint of this version");
        }
        return new Checkpoint(
                in.readUTF(),
                TrainingPosition.read(in),
                AtomicFile.readFloats(in),
                new AdamW.State(in.readInt(), AtomicFile.readFloats(in), AtomicFile.readFloats(in)),
                AtomicFile.readFloats(in));
    }
}
