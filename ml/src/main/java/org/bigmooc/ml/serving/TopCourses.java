package org.bigmooc.ml.serving;

import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** Finds the highest scores in one pass with a heap of the best so far; of equal scores the lower index is the better one. */
public final class TopCourses {

    private TopCourses() {}

    /**
     * The indices of the highest scores, best first; scores that are not a number, or infinitely low, are passed over.
     *
     * @param wanted asked only about courses that would be among the best so far
     */
    public static int[] of(float[] scores, int limit, IntPredicate wanted) {
        PriorityQueue<Long> best = new PriorityQueue<>();
        for (int course = 0; course < scores.length; course++) {
            float score = scores[course];
            if (score > Float.NEGATIVE_INFINITY) {
                long key = key(score, course);
                boolean full = best.size() == limit;
                if ((!full || key > best.element()) && wanted.test(course)) {
                    if (full) {
                        best.remove();
                    }
                    best.add(key);
                }
            }
        }
        return worstFirstToBestFirst(best);
    }

    private static int[] worstFirstToBestFirst(PriorityQueue<Long> best) {
        int[] courses = new int[best.size()];
        for (int place = courses.length - 1; place >= 0; place--) {
            courses[place] = course(best.remove());
        }
        return courses;
    }

    /** Orders by score, then by falling index: the upper half is the score as an integer of the same order. */
    private static long key(float score, int course) {
        int bits = Float.floatToIntBits(score + 0f);
        int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return ((long) ordered << Integer.SIZE) | (Integer.MAX_VALUE - course);
    }

    private static int course(long key) {
        return Integer.MAX_VALUE - (int) key;
    }
}
