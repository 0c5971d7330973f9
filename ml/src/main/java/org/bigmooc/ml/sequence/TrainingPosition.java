package org.bigmooc.ml.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How far a training has come.
 *
 * @param epoch passes over the data that are complete
 * @param batch steps of the current pass that are done
 * @param lastNdcg validation NDCG@10 after the last pass; -1 before the first validation
 * @param bestNdcg highest validation NDCG@10 so far; -1 before the first validation
 * @param bestEpoch how many passes were complete then
 */
record TrainingPosition(int epoch, int batch, double lastNdcg, double bestNdcg, int bestEpoch) {

    static final TrainingPosition START = new TrainingPosition(0, 0, -1, -1, 0);

    TrainingPosition afterStep() {
        return new TrainingPosition(epoch, batch + 1, lastNdcg, bestNdcg, bestEpoch);
    }

    TrainingPosition afterEpoch(double ndcg) {
        boolean better = ndcg > bestNdcg;
        return new TrainingPosition(epoch + 1, 0, ndcg, better ? ndcg : bestNdcg, better ? epoch + 1 : bestEpoch);
    }

    boolean validated() {
        return bestNdcg >= 0;
    }

    /** Whether the best validation is the last one. */
    boolean atBest() {
        return validated() && bestEpoch == epoch;
    }

    /** Whether all passes are done, or {@code patience} of them without a better validation. */
    boolean finished(int epochs, int patience) {
        return epoch >= epochs || (validated() && epoch - bestEpoch >= patience);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(epoch);
        out.writeInt(batch);
        out.writeDouble(lastNdcg);
        out.writeDouble(bestNdcg);
        out.writeInt(bestEpoch);
    }

    static TrainingPosition read(DataInputStream in) throws IOException {
        return new TrainingPosition(in.readInt(), in.readInt(), in.readDouble(), in.readDouble(), in.readInt());
    }
}
