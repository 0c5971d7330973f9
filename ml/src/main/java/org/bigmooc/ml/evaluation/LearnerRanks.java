package org.bigmooc.ml.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.evaluation.TargetRank;
import org.bigmooc.domain.evaluation.TopLists;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.LeakCheck;
import org.bigmooc.ml.CourseScorer;

/** The ranks of all learners while they are being computed; each slice may be filled by another thread. */
final class LearnerRanks {

    private static final int SAMPLE = 100;
    /** The same for every model, so that all are compared on the same random courses. */
    private static final long SAMPLE_SEED = 20_200_101;

    private final CourseScorer scorer;
    private final DatasetSplit split;
    private final double[] validation;
    private final double[] test;
    private final double[] sampledTest;
    private final int[][] recommended;

    LearnerRanks(CourseScorer scorer, DatasetSplit split) {
        this.scorer = scorer;
        this.split = split;
        this.validation = none(split.learners());
        this.test = none(split.learners());
        this.sampledTest = none(split.learners());
        this.recommended = new int[split.learners()][0];
    }

    Slice rank(Slice slice) {
        for (int learner = slice.from(); learner < slice.to(); learner++) {
            if (split.testTarget(learner) != DatasetSplit.NONE) {
                rankValidation(learner);
                rankTest(learner);
            }
        }
        return slice;
    }

    Slice rankValidation(Slice slice) {
        for (int learner = slice.from(); learner < slice.to(); learner++) {
            if (split.validationTarget(learner) != DatasetSplit.NONE) {
                rankValidation(learner);
            }
        }
        return slice;
    }

    private void rankValidation(int learner) {
        int[] history = split.training(learner);
        int target = split.validationTarget(learner);
        validation[learner] = TargetRank.amongAll(score(learner, history, target), target, history);
    }

    private void rankTest(int learner) {
        int[] history = split.testHistory(learner);
        int target = split.testTarget(learner);
        float[] scores = score(learner, history, target);
        test[learner] = TargetRank.amongAll(scores, target, history);
        SplittableRandom random = new SplittableRandom(SAMPLE_SEED + learner * 0x9E3779B97F4A7C15L);
        sampledTest[learner] = TargetRank.amongSample(scores, target, history, SAMPLE, random);
        recommended[learner] = TopTen.of(scores, history);
    }

    private float[] score(int learner, int[] history, int target) {
        LeakCheck.input(split.dataset().learners().get(learner).value(), history, target);
        return scorer.score(history);
    }

    HeldOutRanks all() {
        return new HeldOutRanks(
                Ranks.of(validation),
                Ranks.of(test),
                Ranks.of(sampledTest),
                TopLists.of(recommended, scorer.courses()));
    }

    private static double[] none(int learners) {
        double[] ranks = new double[learners];
        Arrays.fill(ranks, Ranks.NONE);
        return ranks;
    }
}
