package org.bigmooc.domain.training;

import java.util.Arrays;

/**
 * Leave-last-two-out: of each learner with at least three courses, the last is the test target, the one before the validation target, and
 * the rest is training; the courses of other learners are all training. Parameters are learned from training alone.
 */
public final class DatasetSplit {

    /** A learner without a target. */
    public static final int NONE = -1;

    private static final int SHORTEST = 3;

    private final Dataset dataset;

    /** Splits a data set. */
    public DatasetSplit(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The data set that is split. */
    public Dataset dataset() {
        return dataset;
    }

    /** How many learners there are. */
    public int learners() {
        return dataset.size();
    }

    /** What may be learned from, of one learner. */
    public int[] training(int learner) {
        int[] all = dataset.sequence(learner);
        return hasTargets(all) ? Arrays.copyOf(all, all.length - 2) : all;
    }

    /** The held-out course to choose models by, or {@link #NONE}. */
    public int validationTarget(int learner) {
        int[] all = dataset.sequence(learner);
        return hasTargets(all) ? all[all.length - 2] : NONE;
    }

    /** What a model may read to predict the test target: training and the validation course. */
    public int[] testHistory(int learner) {
        int[] all = dataset.sequence(learner);
        return hasTargets(all) ? Arrays.copyOf(all, all.length - 1) : all;
    }

    /** The held-out course to report by, or {@link #NONE}. */
    public int testTarget(int learner) {
        int[] all = dataset.sequence(learner);
        return hasTargets(all) ? all[all.length - 1] : NONE;
    }

    private static boolean hasTargets(int[] sequence) {
        return sequence.length >= SHORTEST;
    }
}
