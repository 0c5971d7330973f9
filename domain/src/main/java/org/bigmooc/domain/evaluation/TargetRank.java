package org.bigmooc.domain.evaluation;

import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * The rank of a held-out course among its competitors. Ties never help: rank = 1 + strictly better + half of the equal ones. A score that
 * is not a number counts as better than the target's.
 */
public final class TargetRank {

    private TargetRank() {}

    /**
     * The rank among all courses that are not in the history.
     *
     * @param scores one a course
     * @param target index of the held-out course
     * @param history indices of courses that are no candidates; the target may be among them and still competes
     */
    public static double amongAll(float[] scores, int target, int[] history) {
        float wanted = scores[target];
        int worse = 0;
        int equal = 0;
        for (float score : scores) {
            worse += score < wanted ? 1 : 0;
            equal += score == wanted ? 1 : 0;
        }
        BitSet excluded = excluded(scores.length, target, history);
        for (int course = excluded.nextSetBit(0); course >= 0; course = excluded.nextSetBit(course + 1)) {
            worse -= scores[course] < wanted ? 1 : 0;
            equal -= scores[course] == wanted ? 1 : 0;
        }
        int better = scores.length - excluded.cardinality() - worse - equal;
        return 1 + better + equal / 2.0;
    }

    /**
     * The rank among {@code sampleSize} distinct courses drawn uniformly from those that are neither the target nor in the history; among
     * all of them where there are fewer.
     */
    public static double amongSample(
            float[] scores, int target, int[] history, int sampleSize, RandomGenerator random) {
        BitSet used = excluded(scores.length, target, history);
        int wantedSamples = Math.min(sampleSize, scores.length - used.cardinality());
        float wanted = scores[target];
        int better = 0;
        int equal = 0;
        for (int drawn = 0; drawn < wantedSamples; ) {
            int course = random.nextInt(scores.length);
            if (used.get(course)) {
                continue;
            }
            used.set(course);
            drawn++;
            if (scores[course] == wanted) {
                equal++;
            } else if (!(scores[course] < wanted)) {
                better++;
            }
        }
        return 1 + better + equal / 2.0;
    }

    private static BitSet excluded(int courses, int target, int[] history) {
        BitSet excluded = new BitSet(courses);
        for (int course : history) {
            excluded.set(course);
        }
        excluded.set(target);
        return excluded;
    }
}
