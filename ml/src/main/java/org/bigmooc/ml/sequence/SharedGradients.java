package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.ml.torch.NativeArrays;
import org.bigmooc.ml.weights.AtomicFile;

/** Makes one gradient of those that replicas computed, each from its part of a batch. Not thread-safe. */
final class SharedGradients {

    private static final NDIndex ALL = new NDIndex(":");

    private final ReplicaGroup replicas;
    private final List<NDArray> parameters;
    private final float[] sums;
    private final int size;

    SharedGradients(ReplicaGroup replicas, List<NDArray> parameters) {
        this.replicas = replicas;
        this.parameters = parameters;
        this.size = Math.toIntExact(parameters.stream().mapToLong(NDArray::size).sum());
        this.sums = new float[size + 2];
    }

    /**
     * Replaces every gradient by that of the mean loss over what all replicas were asked.
     *
     * @param asked how many courses this replica was asked for, each of which weighs the same
     * @param loss sum over them, in nats
     * @return the mean loss over all
     */
    double average(int asked, double loss) {
        int offset = 0;
        for (NDArray parameter : parameters) {
            try (NDArray gradient = parameter.getGradient()) {
                for (float slope : gradient.toFloatArray()) {
                    sums[offset++] = asked * slope;
                }
            }
        }
        sums[size] = (float) loss;
        sums[size + 1] = asked;
        replicas.sum(sums);
        float share = 1 / sums[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i] *= share;
        }
        offset = 0;
        for (NDArray parameter : parameters) {
            int length = (int) parameter.size();
            FloatBuffer values = FloatBuffer.wrap(sums, offset, length);
            try (NDArray gradient = parameter.getGradient();
                    NDArray mean = parameter.getManager().create(values, parameter.getShape())) {
                // A copy: what an array is told by a buffer alone stays in that buffer's memory, which Java frees.
                gradient.set(ALL, mean);
            }
            offset += length;
        }
        return sums[size] * share;
    }

    /** Makes sure that the weights are the same in all replicas, to the bit. */
    void requireSameWeights() {
        CRC32C sum = new CRC32C();
        sum.update(AtomicFile.bytes(NativeArrays.flatten(parameters)));
        replicas.agree(sum.getValue());
    }
}
