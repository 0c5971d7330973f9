package org.bigmooc.ml.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws nodes in proportion to a power of how often walks pass them. Immutable and thread-safe. */
final class NodeSampler {

    private static final double POWER = 0.75;

    private final double[] upTo;

    NodeSampler(long[] passed) {
        upTo = new double[passed.length];
        double sum = 0;
        for (int node = 0; node < passed.length; node++) {
            sum += Math.pow((double) passed[node], POWER);
            upTo[node] = sum;
        }
    }

    int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
