package org.bigmooc.ml.fm;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bigmooc.domain.training.DatasetSplit;

/**
 * One pass over the data: all learners in an order that the seed decides, in batches with at least so many predictions, the last one aside.
 * Immutable.
 */
final class FmPass {

    private final long seed;
    private final int[] order;
    private final int[] starts;

    /**
     * Shuffles.
     *
     * @param learners those who have something to predict
     * @param predictions in a batch, at least
     */
    FmPass(DatasetSplit split, int[] learners, int predictions, long seed) {
        this.seed = seed;
        this.order = shuffled(learners, new SplittableRandom(seed));
        IntStream.Builder builder = IntStream.builder();
        int open = predictions;
        for (int i = 0; i < order.length; i++) {
            if (open >= predictions) {
                builder.add(i);
                open = 0;
            }
            open += split.training(order[i]).length;
        }
        this.starts = builder.add(order.length).build().toArray();
    }

    private static int[] shuffled(int[] all, SplittableRandom random) {
        int[] order = all.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    /** How many batches there are. */
    int batches() {
        return starts.length - 1;
    }

    /** The learners of a batch. */
    IntStream learners(int batch) {
        return IntStream.range(starts[batch], starts[batch + 1]).map(i -> order[i]);
    }

    /** What decides everything random about a batch. */
    SplittableRandom random(int batch) {
        return new SplittableRandom(seed ^ (batch + 1) * 0x9E3779B97F4A7C15L);
    }
}
