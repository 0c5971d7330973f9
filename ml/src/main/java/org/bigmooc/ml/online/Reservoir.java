package org.bigmooc.ml.online;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A sample of bounded size in which each of all examples so far is as likely as any other; the seed decides which. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/3147.3165">Vitter: Random Sampling with a Reservoir, 1985</a>
 */
final class Reservoir {

    private final int capacity;
    private final SplittableRandom random;
    private final List<Example> kept = new ArrayList<>();
    private long offered;

    Reservoir(int capacity, long seed) {
        this.capacity = capacity;
        this.random = new SplittableRandom(seed);
    }

    /** Makes the example only if it is kept. */
    void offer(Supplier<Example> example) {
        offered++;
        if (kept.size() < capacity) {
            kept.add(example.get());
            return;
        }
        long place = random.nextLong(offered);
        if (place < capacity) {
            kept.set((int) place, example.get());
        }
    }

    /** So many of the kept ones, the same one perhaps twice; none if none is kept. */
    List<Example> draw(int wanted) {
        List<Example> drawn = new ArrayList<>(wanted);
        for (int i = 0; i < wanted && !kept.isEmpty(); i++) {
            drawn.add(kept.get(random.nextInt(kept.size())));
        }
        return drawn;
    }

    int size() {
        return kept.size();
    }
}
