package org.bigmooc.ml.graph;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Skip-gram with negative sampling: moves the vectors of nodes that meet on a walk towards each other, and away from random nodes. Remembers
 * which rows it changed. Not thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1310.4546">Mikolov et al.: Distributed Representations of Words and Phrases, 2013</a>
 */
final class SkipGram {

    private final int width;
    private final float[] vectors;
    private final float[] contexts;
    private final boolean[] changedVectors;
    private final boolean[] changedContexts;
    private final float[] step;

    /** Learns on arrays of its own, one row a node. */
    SkipGram(int nodes, int width) {
        this.width = width;
        this.vectors = new float[nodes * width];
        this.contexts = new float[nodes * width];
        this.changedVectors = new boolean[nodes];
        this.changedContexts = new boolean[nodes];
        this.step = new float[width];
    }

    /** Small random vectors, and zeros as contexts. */
    void start(SplittableRandom random) {
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) ((random.nextDouble() - 0.5) / width);
        }
    }

    /** Becomes a copy of another one, with no row changed. */
    void copy(SkipGram other) {
        System.arraycopy(other.vectors, 0, vectors, 0, vectors.length);
        System.arraycopy(other.contexts, 0, contexts, 0, contexts.length);
        Arrays.fill(changedVectors, false);
        Arrays.fill(changedContexts, false);
    }

    /** Makes each row the mean of it in those replicas that changed it, if any did. */
    void average(List<SkipGram> replicas) {
        for (int node = 0; node < changedVectors.length; node++) {
            int row = node;
            average(
                    vectors,
                    row,
                    replicas.stream()
                            .filter(one -> one.changedVectors[row])
                            .map(one -> one.vectors)
                            .toList());
            average(
                    contexts,
                    row,
                    replicas.stream()
                            .filter(one -> one.changedContexts[row])
                            .map(one -> one.contexts)
                            .toList());
        }
    }

    private void average(float[] to, int row, List<float[]> changed) {
        if (changed.isEmpty()) {
            return;
        }
        for (int i = row * width; i < (row + 1) * width; i++) {
            float sum = 0;
            for (float[] one : changed) {
                sum += one[i];
            }
            to[i] = sum / changed.size();
        }
    }

    /** Learns from one walk. */
    void learn(int[] walk, int context, int negatives, NodeSampler sampler, float rate, SplittableRandom random) {
        for (int i = 0; i < walk.length; i++) {
            int reach = 1 + random.nextInt(context);
            for (int j = Math.max(0, i - reach); j <= Math.min(walk.length - 1, i + reach); j++) {
                if (walk[i] != walk[j]) {
                    learn(walk[i], walk[j], negatives, sampler, rate, random);
                }
            }
        }
    }

    private void learn(int node, int met, int negatives, NodeSampler sampler, float rate, SplittableRandom random) {
        Arrays.fill(step, 0);
        learn(node, met, 1, rate);
        for (int n = 0; n < negatives; n++) {
            int other = sampler.draw(random);
            if (other != met) {
                learn(node, other, 0, rate);
            }
        }
        int row = node * width;
        for (int k = 0; k < width; k++) {
            vectors[row + k] += step[k];
        }
        changedVectors[node] = true;
    }

    private void learn(int node, int other, int wanted, float rate) {
        int row = node * width;
        int otherRow = other * width;
        float factor = (float) (rate * (wanted - 1 / (1 + Math.exp(-dot(row, otherRow)))));
        for (int k = 0; k < width; k++) {
            step[k] += factor * contexts[otherRow + k];
        }
        for (int k = 0; k < width; k++) {
            contexts[otherRow + k] += factor * vectors[row + k];
        }
        changedContexts[other] = true;
    }

    private float dot(int row, int otherRow) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = 0;
        for (; k + 4 <= width; k += 4) {
            s0 = Math.fma(vectors[row + k], contexts[otherRow + k], s0);
            s1 = Math.fma(vectors[row + k + 1], contexts[otherRow + k + 1], s1);
            s2 = Math.fma(vectors[row + k + 2], contexts[otherRow + k + 2], s2);
            s3 = Math.fma(vectors[row + k + 3], contexts[otherRow + k + 3], s3);
        }
        for (; k < width; k++) {
            s0 = Math.fma(vectors[row + k], contexts[otherRow + k], s0);
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The vectors of the first so many nodes; a vector that no walk ever changed is zero. */
    float[][] first(int nodes, long[] passed) {
        float[][] rows = new float[nodes][width];
        for (int node = 0; node < nodes; node++) {
            if (passed[node] > 0) {
                System.arraycopy(vectors, node * width, rows[node], 0, width);
            }
        }
        return rows;
    }
}
