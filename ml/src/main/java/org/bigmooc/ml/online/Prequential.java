package org.bigmooc.ml.online;

import java.util.Arrays;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.evaluation.Ranks;

/**
 * The ranks that two models gave to the latest courses before either had learned from them (Dawid, 1984). Not thread-safe.
 *
 * @see <a href="https://doi.org/10.2307/2981683">Dawid: Statistical Theory: The Prequential Approach, 1984</a>
 */
final class Prequential {

    private static final int CUTOFF = 10;

    private final double[] served;
    private final double[] copy;
    private int added;

    Prequential(int window) {
        served = new double[window];
        copy = new double[window];
    }

    void add(OnlineRanks ranks) {
        served[added % served.length] = ranks.served();
        copy[added % copy.length] = ranks.copy();
        // Once full, only the place within the window matters.
        added = added + 1 == 2 * served.length ? served.length : added + 1;
    }

    /** How much higher NDCG@10 of the copy is. */
    PairedDifference copyAboveServed(long seed) {
        int size = Math.min(added, served.length);
        return Ranks.of(Arrays.copyOf(copy, size)).ndcgAbove(Ranks.of(Arrays.copyOf(served, size)), CUTOFF, seed);
    }

    void clear() {
        added = 0;
    }
}
