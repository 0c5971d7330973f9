package org.bigmooc.ml.fm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.bigmooc.ml.weights.AtomicFile;

/**
 * A trained factorisation machine, with the factors of each course's features added up once and for all.
 *
 * @param factors the width of every row
 * @param decay how much each course before the latest counts
 * @param everyone one row
 * @param candidates one row a course, as what is recommended
 * @param latest one row a course, as the latest course of a history
 * @param earlier one row a course, as an earlier one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FmTables(int factors, double decay, float[] everyone, float[] candidates, float[] latest, float[] earlier) {

    private static final int FORMAT = 0x464d3031;

    FmTables {
        if (everyone.length != factors
                || candidates.length % factors != 0
                || latest.length != candidates.length
                || earlier.length != candidates.length) {
            throw new IllegalArgumentException("These tables do not belong together.");
        }
    }

    int courses() {
        return candidates.length / factors;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(factors);
        out.writeDouble(decay);
        AtomicFile.writeFloats(out, everyone);
        AtomicFile.writeFloats(out, candidates);
        AtomicFile.writeFloats(out, latest);
        AtomicFile.writeFloats(out, earlier);
    }

    static FmTables read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the factors are of another version; train the model again");
        }
        return new FmTables(
                in.readInt(),
                in.readDouble(),
                AtomicFile.readFloats(in),
                AtomicFile.readFloats(in),
                AtomicFile.readFloats(in),
                AtomicFile.readFloats(in));
    }
}
