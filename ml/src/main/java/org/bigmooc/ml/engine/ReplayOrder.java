package org.bigmooc.ml.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bigmooc.domain.training.DatasetSplit;

/** The held-out courses of all learners as one stream: whose turn it is, the seed decides; each learner's own order is kept. */
final class ReplayOrder {

    private static final int EACH = 2;

    private final DatasetSplit split;
    private final int[] turns;
    private final boolean[] halfway;

    /** What happens next: someone with this history takes a course. */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    record Turn(int[] history, int taken) {}

    ReplayOrder(DatasetSplit split) {
        this.split = split;
        halfway = new boolean[split.learners()];
        turns = IntStream.range(0, split.learners())
                .filter(learner -> split.testTarget(learner) != DatasetSplit.NONE)
                .flatMap(learner -> IntStream.range(0, EACH).map(each -> learner))
                .toArray();
    }

    /** How many held-out courses there are. */
    int size() {
        return turns.length;
    }

    /** Begins anew in the order of this seed. */
    void shuffle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = turns.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int turn = turns[i];
            turns[i] = turns[other];
            turns[other] = turn;
        }
        Arrays.fill(halfway, false);
    }

    /** Each place, in order, is to be asked for once after a {@link #shuffle}. */
    Turn at(int place) {
        int learner = turns[place];
        if (halfway[learner]) {
            return new Turn(split.testHistory(learner), split.testTarget(learner));
        }
        halfway[learner] = true;
        return new Turn(split.training(learner), split.validationTarget(learner));
    }
}
