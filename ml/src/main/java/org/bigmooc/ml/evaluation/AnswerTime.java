package org.bigmooc.ml.evaluation;

import java.time.Duration;
import java.util.Arrays;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.CourseScorer;

/**
 * How long a model takes for one answer on one thread: to score all courses after a learner's history and to find the ten best.
 *
 * @param median half of the answers took no longer
 * @param most99 99 of 100 answers took no longer
 */
public record AnswerTime(Duration median, Duration most99) {

    private static final int WARM_UP = 200;
    private static final int ANSWERS = 1_000;

    /** Asks for answers to learners spread over the whole split, on this thread. */
    public static AnswerTime of(CourseScorer scorer, DatasetSplit split) {
        int answers = Math.min(ANSWERS, split.learners());
        for (int i = 0; i < Math.min(WARM_UP, answers); i++) {
            answer(scorer, split, i, answers);
        }
        long[] nanos = new long[answers];
        for (int i = 0; i < answers; i++) {
            long start = System.nanoTime();
            answer(scorer, split, i, answers);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new AnswerTime(Duration.ofNanos(nanos[answers / 2]), Duration.ofNanos(nanos[answers * 99 / 100]));
    }

    private static void answer(CourseScorer scorer, DatasetSplit split, int place, int answers) {
        int[] history = split.testHistory((int) ((long) place * split.learners() / answers));
        TopTen.of(scorer.score(history), history);
    }
}
