package org.bigmooc.ml.evaluation;

import java.util.BitSet;
import org.bigmooc.ml.serving.TopCourses;

/** What a learner would be recommended: the ten best courses that are not in the history. */
final class TopTen {

    private static final int TEN = 10;

    private TopTen() {}

    static int[] of(float[] scores, int[] history) {
        BitSet taken = new BitSet(scores.length);
        for (int course : history) {
            taken.set(course);
        }
        return TopCourses.of(scores, TEN, course -> !taken.get(course));
    }
}
