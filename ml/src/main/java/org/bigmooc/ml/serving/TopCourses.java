package org.bigmooc.ml.serving;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds the highest scores without looking at all in order; of equal scores the lower index is the better one. */
public final class TopCourses {

    private static final int GROUPS_FOR_EACH = 2;
    private static final int HIGH_FOR_EACH = 4;

    /** A heap, the worst first. */
    private final long[] best;

    private int size;

    private TopCourses(int limit) {
        this.best = new long[limit];
    }

    /**
     * The indices of the highest scores, best first; scores that are not a number, or infinitely low, are passed over.
     *
     * @param wanted asked only about courses that would be among the best so far
     */
    public static int[] of(float[] scores, int limit, IntPredicate wanted) {
        TopCourses top = new TopCourses(Math.min(limit, scores.length));
        float floor = Float.NEGATIVE_INFINITY;
        for (int course = 0; course < scores.length; course++) {
            float score = scores[course];
            if (score > floor && wanted.test(course)) {
                top.add(key(score, course));
                floor = top.floor();
            }
        }
        return top.bestFirst();
    }

    /** The same where all are wanted; quicker where there are many, hardly any of which are as high as the lowest of the best must be. */
    public static int[] of(float[] scores, int limit) {
        float least = least(scores, limit);
        long[] high = new long[HIGH_FOR_EACH * limit];
        int count = 0;
        for (int course = 0; course < scores.length && count < high.length; course++) {
            float score = scores[course];
            if (score >= least) {
                high[count++] = key(score, course);
            }
        }
        boolean all = least > Float.NEGATIVE_INFINITY && count < high.length;
        return all ? bestFirst(high, count, limit) : of(scores, limit, course -> true);
    }

    /**
     * How high the lowest of the best must be at least: there are as many groups of scores as {@code limit} whose highest is no lower. Negative
     * infinity if that cannot be told.
     */
    private static float least(float[] scores, int limit) {
        float[] highest = new float[GROUPS_FOR_EACH * limit];
        if (scores.length < highest.length) {
            return Float.NEGATIVE_INFINITY;
        }
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (int first = 0; first < scores.length; first += highest.length) {
            raise(highest, scores, first, Math.min(highest.length, scores.length - first));
        }
        Arrays.sort(highest);
        return Float.isNaN(highest[highest.length - 1]) ? Float.NEGATIVE_INFINITY : highest[highest.length - limit];
    }

    private static void raise(float[] highest, float[] scores, int first, int count) {
        for (int i = 0; i < count; i++) {
            highest[i] = Math.max(highest[i], scores[first + i]);
        }
    }

    /** A score must be higher to be among the best: of those that are equal, the ones that came first are better. */
    private float floor() {
        return size < best.length ? Float.NEGATIVE_INFINITY : score(best[0]);
    }

    private void add(long key) {
        if (size < best.length) {
            int place = size++;
            for (int parent = (place - 1) >> 1; place > 0 && best[parent] > key; parent = (place - 1) >> 1) {
                best[place] = best[parent];
                place = parent;
            }
            best[place] = key;
        } else {
            replaceWorst(key);
        }
    }

    private void replaceWorst(long key) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && best[child + 1] < best[child]) {
                child++;
            }
            if (best[child] >= key) {
                break;
            }
            best[place] = best[child];
            place = child;
        }
        best[place] = key;
    }

    private int[] bestFirst() {
        return bestFirst(best, size, size);
    }

    /** The courses of the {@code limit} highest of the first {@code count} keys, which are put in order. */
    private static int[] bestFirst(long[] keys, int count, int limit) {
        Arrays.sort(keys, 0, count);
        int[] courses = new int[Math.min(count, limit)];
        for (int place = 0; place < courses.length; place++) {
            courses[place] = course(keys[count - 1 - place]);
        }
        return courses;
    }

    /** Orders by score, then by falling index: the upper half is the score as an integer of the same order. */
    private static long key(float score, int course) {
        int bits = Float.floatToIntBits(score + 0f);
        return ((long) ordered(bits) << Integer.SIZE) | (Integer.MAX_VALUE - course);
    }

    /** From the bits of a float to an integer of the same order, and back. */
    private static int ordered(int bits) {
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    private static float score(long key) {
        return Float.intBitsToFloat(ordered((int) (key >> Integer.SIZE)));
    }

    private static int course(long key) {
        return Integer.MAX_VALUE - (int) key;
    }
}
